namespace Juluo.Joining;

/// <summary>GET /join — the door for those who were not invited: what the community asks.</summary>
[Get("/join", Needs.Nothing, Page = typeof(JoinPage))]
internal sealed class ShowJoin(JoinBook book) : Slice<Nothing, JoinOutput>
{
    public override async Task<Outcome<JoinOutput>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new JoinOutput(await book.Open(stop), await book.Questions(stop));
}

public sealed record JoinOutput(bool Open, IReadOnlyList<JoinQuestion> Questions);
