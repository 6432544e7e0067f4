using System.Globalization;
using System.Reflection;

namespace Stance.Cli;

internal static class Program
{
    public static int Main(string[] args)
    {
        // Same input, same bytes: neither results nor messages depend on the machine's language.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        if (args is ["--version"])
        {
            Console.Out.WriteLine(Version);
            return Exit.Done;
        }

        try
        {
            return CommandLine.Run(args);
        }
        catch (BrokenPipeException)
        {
            // "stance analyze . | head": the reader has seen enough.
            return Exit.Done;
        }
        catch (OperationCanceledException)
        {
            return Exit.Interrupted;
        }
        catch (InvalidDataException exception)
        {
            // Damage deep inside an index, which shows only when that part is read.
            Console.Error.WriteLine("stance: " + Plain.Line(exception.Message));
            return Exit.SomeFailed;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"stance: cannot go on, {Plain.Line(exception.Message)}, check the disk and your permissions");
            return Exit.Broken;
        }
        catch (Exception exception) when (Environment.GetEnvironmentVariable("STANCE_DEBUG") is not "1")
        {
            Console.Error.WriteLine($"stance: {exception.GetType().Name}, {Plain.Line(exception.Message)}, run again with STANCE_DEBUG=1 and report what it prints");
            return Exit.Broken;
        }
    }

    public static string Version
    {
        get
        {
            var version = typeof(Program).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
            var commit = version.IndexOf('+', StringComparison.Ordinal);

            // The number and seven digits of the commit, where the build knows it.
            return commit < 0 || version.Length <= commit + 8 ? version : version[..(commit + 8)];
        }
    }
}
