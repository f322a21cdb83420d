namespace Juluo.Joining;

/// <summary>GET /join/sent — that a mail is on its way. Says the same to everybody.</summary>
[Get("/join/sent", Requires.Nothing, Page = typeof(JoinSentPage))]
internal sealed class ShowJoinSent : Slice<Nothing, Done>
{
    public override Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Done>>(Done.It);
}
