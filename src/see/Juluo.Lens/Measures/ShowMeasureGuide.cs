namespace Juluo.Lens;

/// <summary>GET /measures/guide — explains each measure: what it asks, which way is better where research says so, and how it is calculated, with its source. The same as docs/guide/measures.md.</summary>
[Get("/measures/guide", "lens.measures", Page = typeof(MeasureGuidePage))]
public sealed class ShowMeasureGuide(Words words) : Slice<Nothing, ShowMeasureGuide.Output>
{
    public sealed record Output(IReadOnlyList<Group> Groups);

    public sealed record Group(string Name, IReadOnlyList<Measure> Measures);

    /// <param name="Asks">What it asks, in a sentence.</param>
    /// <param name="Why">Which way is better, or that research does not say.</param>
    /// <param name="Calculation">How it is calculated.</param>
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
