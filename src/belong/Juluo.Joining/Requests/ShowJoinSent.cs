namespace Juluo.Joining;

/// <summary>GET /join/sent — shows that a mail is on its way, in the same words for every address.</summary>
[Get("/join/sent", Requires.Nothing, Page = typeof(JoinSentPage))]
internal sealed class ShowJoinSent : Slice<Nothing, Done>
{
    public override Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Done>>(Done.It);
}
