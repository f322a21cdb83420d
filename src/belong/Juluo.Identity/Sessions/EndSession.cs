namespace Juluo.Identity;

/// <summary>POST /me/sessions/{id}/end — signs the caller out of another browser.</summary>
[Post("/me/sessions/{id}/end", Requires.Account, Then = ShowSecurity.At, Say = "identity.session.ended")]
internal sealed class EndSession(Sessions sessions) : Slice<EndSession.Input, Done>
{
    public sealed record Input(SessionId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await sessions.End(caller.Account!.Value, input.Id, stop) ? Done.It : new NotFound();
}
