using System.Diagnostics;
using Stance.Language;

namespace Stance.Benchmarks;

/// <summary>The language pass on one core, in processor time, since it is what an analysis costs.</summary>
internal static class LanguageSpeed
{
    public static void Run(List<string> articles, double megabytes)
    {
        Console.WriteLine($"{articles.Count} articles, {articles.Sum(text => text.Length) / 1e3:F0} thousand characters");

        var load = Stopwatch.StartNew();
        var annotator = new EnglishAnnotator();
        annotator.Annotate(new Document("warm", "Models load at the first word."));
        Report("load and first sentence", $"{load.ElapsedMilliseconds} ms");

        var texts = Repeat(articles, megabytes * 1e6);
        var characters = texts.Sum(text => (long)text.Length);
        Tokenize(texts); // compiles
        var seconds = Cpu(() => Tokenize(texts));
        Report("tokenizer", $"{characters / 1e6 / seconds:F1} million characters per CPU-second");

        Annotate(annotator, texts[..Math.Min(texts.Count, 400)]); // until the hot methods are compiled for good
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        long tokens = 0;
        seconds = Cpu(() => tokens = Annotate(annotator, texts));
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        Report("language pass", $"{tokens / 1e3 / seconds:F1} thousand tokens per CPU-second ({tokens} tokens, {texts.Count} articles)");
        Report("allocation", $"{allocated / 1e3 / texts.Count:F0} KB an article, {(double)allocated / tokens:F0} bytes a token");

        // Linear in the length of one text, also where nothing ends a sentence.
        foreach (var (name, part) in new[] { ("one text of articles", string.Join("\n\n", articles)), ("words without a stop", "word " + string.Concat(Enumerable.Repeat("shells reached the depot and ", 40))), ("letters without a space", new string('x', 1000)) })
        {
            foreach (var size in new[] { 250_000, 1_000_000 })
            {
                var text = string.Concat(Enumerable.Repeat(part, (size / part.Length) + 1))[..size];
                seconds = Cpu(() => Annotate(annotator, [text]));
                Report($"{name}, {size / 1000} thousand characters", $"{seconds:F2} CPU-seconds");
            }
        }

        using var process = Process.GetCurrentProcess();
        Report("peak resident memory", $"{process.PeakWorkingSet64 / 1e6:F0} MB");
    }

    private static void Report(string name, string value) => Console.WriteLine($"{name,-48} {value}");

    private static List<string> Repeat(List<string> articles, double characters)
    {
        var texts = new List<string>();
        for (double left = characters; left > 0; left -= texts[^1].Length)
            texts.Add(articles[texts.Count % articles.Count]);
        return texts;
    }

    private static double Cpu(Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static void Tokenize(List<string> texts)
    {
        foreach (var text in texts)
            Tokenizer.Tokenize(text, new TextSpan(0, text.Length));
    }

    private static long Annotate(EnglishAnnotator annotator, List<string> texts)
    {
        long count = 0;
        foreach (var text in texts)
        {
            foreach (var sentence in annotator.Annotate(new Document("text", text)).Sentences)
                count += sentence.Tokens.Length;
        }

        return count;
    }
}
