namespace Juluo.Reception;

/// <summary>POST /day-pass — asks to come for a day, by a stranger. Reception has to confirm the request, and the day is paid at the desk; 409 if the same address has asked for that day.</summary>
[Post("/day-pass", Requires.Nothing, Form = typeof(ShowDayPass), PerMinute = 5)]
internal sealed class RequestDayPass(UnitOfWork work, Clock clock, Sites sites, PlansFacade plans, Notifier notifier, Mailer mailer)
    : Slice<RequestDayPass.Input, RequestDayPass.Output>
{
    public sealed record Input(PassId Pass, SiteId Site, LocalDate? On = null) : VisitRequest;

    /// <param name="Code">The code of the page on which the visitor sees the answer.</param>
    public sealed record Output(string Code);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var requests = new VisitRequests(work, clock, sites, notifier);
        if ((await requests.Open(stop)).Find(o => o.Site.Id == input.Site) is not { Site: { } site } open)
            return new NotFound();
        var pass = (await ShowDayPass.For(plans, [site.Id], stop)).Find(p => p.Id == input.Pass);
        if (Check(input, pass, VisitTimes.Days(open.Hours, open.Now)) is { Count: > 0 } wrong)
            return wrong;
        var asked = await requests.Ask(
            new(site.Id, Host: null, AskedFor: null, input.Details.AsTyped(), caller.Language, By: null)
            {
                ExpectedOn = input.On,
                Pass = input.Pass,
            },
            stop
        );
        return asked.Failed ? asked.As<Output>() : new Output(asked.Value);
    }

    internal static List<Error> Check(Input input, Pass? pass, IReadOnlyList<LocalDate> days) =>
        [
            .. input.Check(),
            .. pass is null ? (Error[])[new VisitRequestErrors.NoSuchPass()] : [],
            .. input.On is { } day && days.Contains(day) ? [] : (Error[])[new VisitRequestErrors.NoSuchDay()],
        ];

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"{VisitorMail.Path(output.Code)}?{Community.Query}={caller.Community.Slug}",
            mailer.Offered ? "reception.asked.sent" : "reception.asked.sent.no-mail"
        );
}
