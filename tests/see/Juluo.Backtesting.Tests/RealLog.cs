namespace Juluo.Backtesting.Tests;

/// <summary>The real contact logs, which are not part of the repository; evaluated once for all tests that need them.</summary>
public sealed class RealLog
{
    private static readonly Lazy<string?> Data = new(() =>
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "shared", "data") is var data && Directory.Exists(data))
                return data;
        return null;
    });

    public static bool IsHere => Data.Value is not null;

    public static string Folder(string name) => Path.Combine(Data.Value!, name);

    public Lazy<EvaluationReport> Office { get; } = new(() => Evaluation.Run(Folder("workplace-2013")).Value);

    /// <summary>With the method of the published figures.</summary>
    public Lazy<EvaluationReport> OfficeAsPublished { get; } = new(() => Evaluation.Run(Folder("workplace-2013"), asPublished: true).Value);
}
