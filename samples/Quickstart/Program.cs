using Stance;

var analyzer = new StanceAnalyzerBuilder().Build(); // built once; any number of threads may use it
using var index = StatementIndex.InMemory();
foreach (var analysis in analyzer.AnalyzeAll(Document.LoadFolder(args[0])))
    index.Add(analysis);
index.Commit();

foreach (var hit in index.Search("kind:flow recipient:Azerbaijan", limit: 3))
    Console.WriteLine($"{hit.Document.Id}: {hit.Statement.Evidence.Text}");
foreach (var finding in ContradictionFinder.Default.Find(index).Where(finding => finding.IsConflict).Take(3))
    Console.WriteLine($"{finding.Relation}: {finding.Explanation}");
