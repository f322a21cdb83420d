namespace Juluo.Reception;

/// <summary>
/// POST /kiosk/{code}/arrivals — checks in a visitor who types their name at the entrance. A visitor expected today under that name is checked in as such; otherwise their host is
/// looked up by name. The answer does not reveal whether there is such a member; if there is none, reception is notified.
/// </summary>
[Post("/kiosk/{code}/arrivals", Requires.Nothing, Form = typeof(ShowKiosk), PerMinute = 30, CountsFailures = true)]
internal sealed class ArriveAtKiosk(UnitOfWork work, Clock clock, Notifier notifier, Sites sites, PeopleFacade people)
    : Slice<ArriveAtKiosk.Input, ArriveAtKiosk.Output>
{
    public sealed record Input(string Code, [Required] string Name = "", string? Company = null, string? Host = null, bool Agreed = false);

    public sealed record Output(int Number);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var reception = new ReceptionStore(work);
        if (await reception.ByKiosk(input.Code, sites, stop) is not { Id: var site })
            return new NotFound();
        var details = new VisitorDetails(input.Name, input.Company, Email: null, Note: null);
        var asked = string.IsNullOrWhiteSpace(input.Host) ? null : input.Host.Trim();
        List<Error> wrong = [.. details.Check()];
        if (asked?.EnumerateRunes().Count() > Visitor.MostName)
            wrong.Add(new TooLong("host", Visitor.MostName));
        if ((await reception.Of(site, stop)).Terms is not null && !input.Agreed)
            wrong.Add(new VisitorErrors.TermsFirst());
        if (wrong.Count > 0)
            return wrong;

        var arrival = new VisitorArrival(work, clock, notifier, sites);
        var store = new VisitorStore(work, clock);
        var today = await arrival.Today(site, stop);
        var awaited = (await store.OfDay(site, today, stop)).Where(v => v.Awaited && SearchText.Is(v.Name, details.Name));
        if (awaited.ToList() is [var expected])
        {
            var number = await arrival.Of(expected, input.Agreed, stop);
            return number.Failed ? number.As<Output>() : new Output(number.Value);
        }

        var host = asked is null ? null : PersonNaming.Find(await people.All(stop), asked);
        var (id, badge) = await store.WalkIn(
            new(site, host, asked, details.AsTyped(), caller.Language, By: null),
            today,
            input.Agreed,
            stop
        );
        await new VisitorNotices(notifier).Arrived((await store.Find(id, stop))!, stop);
        return new Output(badge);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        ShowKiosk.Back(input.Code, caller, "reception.kiosk.welcome", output.Number);
}
