namespace Juluo.Identity;

/// <summary>GET /sign-in/sent — shows that a mail is on its way if the address is right, in the same words for every address.</summary>
[Get(At, Requires.Nothing, Page = typeof(SentPage))]
public sealed class ShowSent : Slice<Nothing, Done>
{
    public const string At = "/sign-in/sent";

    public override Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Done>>(Done.It);
}
