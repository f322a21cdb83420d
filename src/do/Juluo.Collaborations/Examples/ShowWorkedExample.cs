namespace Juluo.Collaborations;

/// <summary>GET /collaborations/examples/{slug} — shows a collaboration from the literature: the published facts, and the roles of its citizens.</summary>
[Get("/collaborations/examples/{slug}", Requires.Nothing, Page = typeof(WorkedExamplePage))]
public sealed class ShowWorkedExample : Slice<ShowWorkedExample.Input, ShowWorkedExample.Output>
{
    public sealed record Input(string Slug);

    /// <param name="Other">Another example to compare it with.</param>
    public sealed record Output(WorkedExample Example, WorkedExample Other);

    public override Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Output>>(
            WorkedExamples.Find(input.Slug) is { } example
                ? new Output(example, WorkedExamples.All.First(e => e.Slug != example.Slug))
                : new NotFound()
        );
}
