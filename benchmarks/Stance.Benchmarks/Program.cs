using System.Globalization;
using BenchmarkDotNet.Running;
using Stance.Benchmarks;

// Speed on one core:
//   dotnet run -c Release --project benchmarks/Stance.Benchmarks -- language FOLDER [MEGABYTES]
//   dotnet run -c Release --project benchmarks/Stance.Benchmarks -- figures FOLDER
if (args.Length < 2 || args[0] is not ("language" or "figures"))
{
    Console.Error.WriteLine("stance-benchmarks: say language or figures, and name a folder of .txt articles, for example: figures corpora");
    return 2;
}

var articles = Directory.EnumerateFiles(args[1], "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
if (args[0] == "language")
{
    LanguageSpeed.Run(articles, args.Length > 2 ? double.Parse(args[2], CultureInfo.InvariantCulture) : 4);
    return 0;
}

FigureTexts.Articles = string.Join("\n\n", articles);
BenchmarkRunner.Run<FigureSpeed>(new FigureConfig(), args[2..]);
return 0;
