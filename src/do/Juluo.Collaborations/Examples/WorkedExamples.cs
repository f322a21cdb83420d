namespace Juluo.Collaborations;

/// <summary>The worked examples that ship with the program.</summary>
internal static class WorkedExamples
{
    public static IReadOnlyList<WorkedExample> All { get; } = Read();

    public static WorkedExample? Find(string? slug) => All.FirstOrDefault(e => e.Slug == slug);

    private static WorkedExample[] Read()
    {
        using var stream = typeof(WorkedExamples).Assembly.GetManifestResourceStream("worked-examples.json")!;
        return JsonSerializer.Deserialize<WorkedExample[]>(stream, Json.Options)!;
    }
}
