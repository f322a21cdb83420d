namespace Juluo.Reception;

/// <summary>POST /visit — asks for a tour, by a stranger. Reception has to confirm the request; 409 if the same address has asked for that time, which a database constraint checks.</summary>
[Post("/visit", Requires.Nothing, Form = typeof(ShowVisitForm), PerMinute = 5)]
internal sealed class RequestVisit(UnitOfWork work, Clock clock, Sites sites, Notifier notifier, Mailer mailer)
    : Slice<RequestVisit.Input, RequestVisit.Output>
{
    public sealed record Input(SiteId Site, LocalDate? On = null, string? Time = null) : VisitRequest;

    /// <param name="Code">The code of the page on which the visitor sees the answer.</param>
    public sealed record Output(string Code);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var requests = new VisitRequests(work, clock, sites, notifier);
        if ((await requests.Open(stop)).Find(o => o.Site.Id == input.Site) is not { Site: { } site } open)
            return new NotFound();
        var minute = TimeText.Read(input.Time) is { } time ? time.Hour * 60 + time.Minute : (int?)null;
        if (Check(input, minute, open.Hours, open.Now) is { Count: > 0 } wrong)
            return wrong;
        var asked = await requests.Ask(
            new(site.Id, Host: null, AskedFor: null, input.Details.AsTyped(), caller.Language, By: null)
            {
                ExpectedOn = input.On,
                ExpectedTime = minute,
            },
            stop
        );
        return asked.Failed ? asked.As<Output>() : new Output(asked.Value);
    }

    internal static List<Error> Check(Input input, int? minute, HouseHours hours, LocalDateTime now) =>
        [
            .. input.Check(),
            .. input.On is { } day && minute is { } at && VisitTimes.Of(hours, day, now).Contains(at)
                ? []
                : (Error[])[new VisitRequestErrors.NoSuchTime()],
        ];

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"{VisitorMail.Path(output.Code)}?{Community.Query}={caller.Community.Slug}",
            mailer.Offered ? "reception.asked.sent" : "reception.asked.sent.no-mail"
        );
}
