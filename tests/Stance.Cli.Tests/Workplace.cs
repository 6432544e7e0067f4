using System.Diagnostics;
using System.Text;

namespace Stance.CliTests;

/// <summary>What the program did.</summary>
internal sealed record Outcome(int Code, string Out, string Err)
{
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A temporary folder in which the built program runs.</summary>
internal sealed class Workplace : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Stance.Cli.dll");
    private static readonly Encoding Utf8 = new UTF8Encoding(false);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stance-test-");

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public void Write(string name, string text) => Write(name, Utf8.GetBytes(text));

    public void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], bytes);
    }

    public string Read(string name) => File.ReadAllText(this[name]);

    public Outcome Run(params string[] arguments) => RunWith("", [], arguments);

    public Outcome RunWith(string input, (string Name, string Value)[] environment, params string[] arguments) =>
        Finish(Start("dotnet", [Program, .. arguments], environment), input);

    /// <summary>Through a shell, for pipes.</summary>
    public Outcome Shell(string command) => Finish(Start("/bin/bash", ["-c", command], [("STANCE", $"dotnet {Program}")]), "");

    /// <summary>With a terminal as standard output, by means of script(1).</summary>
    public Outcome OnTerminal((string Name, string Value)[] environment, string arguments) =>
        Finish(Start("/usr/bin/script", ["-qec", $"stty cols 120; dotnet {Program} {arguments}", "/dev/null"], [("TERM", "xterm"), .. environment]), "");

    public Process Start(string program, string[] arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        foreach (var name in (string[])["NO_COLOR", "STANCE_DEBUG"])
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public Process StartProgram(params string[] arguments) => Start("dotnet", [Program, .. arguments], []);

    public static Outcome Finish(Process process, string input)
    {
        using (process)
        {
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            try
            {
                process.StandardInput.Write(input);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It did not want to read all of it.
            }

            if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
                process.Kill(entireProcessTree: true);
            return new(process.ExitCode, output.Result, error.Result);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
