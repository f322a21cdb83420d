namespace Juluo.Identity;

/// <summary>POST /sign-out — ends this browser's session.</summary>
[Post("/sign-out", Requires.Nothing, Then = "/", WhileSeeingAs = true)]
internal sealed class SignOut(Sessions sessions) : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        await sessions.Leave(stop);
        return Done.It;
    }
}
