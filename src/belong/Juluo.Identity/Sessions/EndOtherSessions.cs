namespace Juluo.Identity;

/// <summary>POST /me/sessions/end — signs the caller out of all browsers but this one.</summary>
[Post("/me/sessions/end", Requires.Account, Then = ShowSecurity.At, Say = "identity.sessions.ended")]
internal sealed class EndOtherSessions(Sessions sessions) : Slice<Nothing, Done>
{
    public override async Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        await sessions.EndOthers(caller.Account!.Value, stop);
        return Done.It;
    }
}
