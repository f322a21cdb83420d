namespace Juluo.Lens;

/// <summary>
/// GET /measures/guide — explains each measure: the question it answers, the better direction where research knows one, and its calculation with sources. The content is that of
/// docs/guide/measures.md.
/// </summary>
[Get("/measures/guide", "lens.measures", Page = typeof(MeasureGuidePage))]
public sealed class ShowMeasureGuide(Words words) : Slice<Nothing, ShowMeasureGuide.Output>
{
    public sealed record Output(IReadOnlyList<Group> Groups);

    public sealed record Group(string Name, IReadOnlyList<Measure> Measures);

    /// <param name="Asks">The question it answers, in one sentence.</param>
    /// <param name="Why">The better direction, or that research does not know one.</param>
    /// <param name="Calculation">The calculation.</param>
    /// <param name="Sources">The papers it comes from; none for a plain count.</param>
    public sealed record Measure(string Name, string Title, string Asks, string Why, string Calculation, IReadOnlyList<string> Sources);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Output>>(
            new Output([
                .. DeclaredMeasures.Groups.Select(g => new Group(words[$"lens.measures.{g.Group}"], [.. g.Measures.Select(Explained)])),
            ])
        );

    private Measure Explained(MeasureDeclaration measure)
    {
        var key = $"measure.{measure.Name}";
        return new(measure.Name, words[key], words[$"{key}.plain"], words[$"{key}.why"], words[$"{key}.means"], measure.Sources);
    }
}
