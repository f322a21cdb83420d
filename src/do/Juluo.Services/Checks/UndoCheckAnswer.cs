namespace Juluo.Services;

/// <summary>POST /services/{id}/check/back — undoes the last answer of a check, so that its question is asked again.</summary>
[Post("/services/{id}/check/back", Requires.Nothing, Form = typeof(ShowCheck), Then = "/services/{id}/check")]
internal sealed class UndoCheckAnswer(UnitOfWork work, Clock clock, CheckCookie cookie) : Slice<UndoCheckAnswer.Input, Done>
{
    public sealed record Input(ServiceId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ServiceStore(work, clock).Find(input.Id, caller, stop) is not { } service)
            return new NotFound();
        var check = cookie.Read(service.Id);
        if (check.Given.Count > 0)
            cookie.Keep(service.Id, check.Without(check.Given[^1].Place));
        return Done.It;
    }
}
