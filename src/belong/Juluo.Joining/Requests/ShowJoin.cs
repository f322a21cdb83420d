namespace Juluo.Joining;

/// <summary>GET /join — shows the form for people who were not invited: the questions of the community.</summary>
[Get("/join", Requires.Nothing, Page = typeof(JoinPage))]
internal sealed class ShowJoin(JoinStore store) : Slice<Nothing, JoinOutput>
{
    public override async Task<Outcome<JoinOutput>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new JoinOutput(await store.Open(stop), await store.Questions(stop));
}

public sealed record JoinOutput(bool Open, IReadOnlyList<JoinQuestion> Questions);
