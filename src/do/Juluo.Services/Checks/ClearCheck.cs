namespace Juluo.Services;

/// <summary>POST /services/{id}/check/removal — deletes the answers of a check, for example on a shared device or to start again.</summary>
[Post("/services/{id}/check/removal", Requires.Nothing, Form = typeof(ShowCheck), Then = "/services/{id}", Say = "services.check.cleared")]
internal sealed class ClearCheck(UnitOfWork work, Clock clock, CheckCookie cookie) : Slice<ClearCheck.Input, Done>
{
    public sealed record Input(ServiceId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ServiceStore(work, clock).Find(input.Id, caller, stop) is not { } service)
            return new NotFound();
        cookie.Forget(service.Id);
        return Done.It;
    }
}
