namespace Juluo.Networks.Tests;

/// <summary>docs/networks.md shows a program and its output: both are correct.</summary>
[Collection(nameof(NotebookTests))] // it reads from its own working directory: nothing else may run beside it
[CollectionDefinition(nameof(NotebookTests), DisableParallelization = true)]
public sealed class NotebookTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Notebook");

    [Fact]
    public void The_page_shows_the_program_as_it_is()
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, "Notebook.cs.txt"));
        var program = lines
            .SkipWhile(line => !line.Contains("// notebook begins", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => !line.Contains("// notebook ends", StringComparison.Ordinal))
            .Select(line => line.Length > 8 ? line[8..] : "");
        Block("csharp").ShouldBe(string.Join('\n', program).Replace("output.WriteLine", "Console.WriteLine", StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_shows_what_the_program_prints()
    {
        var before = Environment.CurrentDirectory;
        using var output = new StringWriter { NewLine = "\n" };
        try
        {
            Environment.CurrentDirectory = Folder;
            Notebook.Run(output);
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
        output.ToString().TrimEnd().ShouldBe(Block("text"));
    }

    private static string Block(string language)
    {
        var page = File.ReadAllText(Path.Combine(Folder, "networks.md")).ReplaceLineEndings("\n");
        var start = page.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return page[start..page.IndexOf("\n```", start, StringComparison.Ordinal)];
    }
}
