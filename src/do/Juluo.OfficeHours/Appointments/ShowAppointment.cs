namespace Juluo.OfficeHours;

/// <summary>GET /appointments/{id} — shows an appointment to its two people: time and place, the member's question, the outcome, and referrals.</summary>
[Get("/appointments/{id}", OfficeHoursRights.See, Page = typeof(AppointmentPage))]
public sealed class ShowAppointment(UnitOfWork work, Clock clock, PeopleFacade people, OrganisationsFacade organisations)
    : Slice<ShowAppointment.Input, ShowAppointment.Output>
{
    private const int MostFound = 8;

    /// <param name="Find">A name to search for among people to refer the member to.</param>
    /// <param name="Person">The person to refer the member to. It is chosen first; the form for the note follows.</param>
    /// <param name="Elsewhere">True to refer the member to an organisation or outside the community.</param>
    public sealed record Input(AppointmentId Id, string? Find = null, PersonId? Person = null, bool Elsewhere = false);

    /// <param name="Begun">True if it has begun or is over.</param>
    /// <param name="CallLink">The address of the call, for the two people; null if it was cancelled.</param>
    /// <param name="Referrals">The referrals, latest first.</param>
    /// <param name="To">The name of the person or organisation that each referral is to.</param>
    /// <param name="Organisations">Organisations that the expert can refer to: those where they have a position.</param>
    /// <param name="MayRefer">True if the caller is the expert and no other referral is in progress.</param>
    public sealed record Output(
        Appointment Appointment,
        PersonCard Other,
        bool IsExpert,
        bool Begun,
        bool Works,
        string? CallLink,
        IReadOnlyList<Referral> Referrals,
        IReadOnlyDictionary<ReferralId, LocalizedText> To,
        IReadOnlyList<ReferralTarget> Organisations,
        bool MayRefer,
        string? Find,
        IReadOnlyList<PersonCard> Found,
        PersonCard? Chosen,
        bool Elsewhere
    );

    public sealed record ReferralTarget(OrganisationId Id, LocalizedText Name);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            caller.Person is not { } self
            || await new AppointmentStore(work, clock).Find(input.Id, self, stop) is not { } appointment
            || await people.Find(appointment.Other(self), stop) is not { } other
        )
            return new NotFound();
        var isExpert = appointment.Expert == self;
        var (works, begun) = (caller.May(OfficeHoursRights.TakePart) && appointment.Stands, appointment.StartsAt <= clock.Now);
        var referrals = await new ReferralStore(work, clock).Of(appointment.Id, stop);
        var mayRefer = isExpert && works && begun && referrals.TrueForAll(r => r.DeclinedAt is not null);
        var find = mayRefer ? input.Find?.Trim() : null;
        var chosen = mayRefer && input.Person is { } to && May(to, appointment) ? await people.Find(to, stop) : null;
        return new Output(
            appointment,
            other,
            isExpert,
            begun,
            works,
            appointment.Stands ? appointment.CallLink : null,
            referrals,
            await To(referrals, stop),
            mayRefer ? [.. (await organisations.Of(self, stop)).Select(o => new ReferralTarget(o.Id, o.Name))] : [],
            mayRefer,
            find,
            find is null or "" ? [] : await Found(find, appointment, stop),
            chosen is { Here: true } ? chosen : null,
            mayRefer && input.Elsewhere
        );
    }

    private async Task<Dictionary<ReferralId, LocalizedText>> To(List<Referral> referrals, CancellationToken stop)
    {
        var cards = await people.Named([.. referrals.Select(r => r.ToPerson).OfType<PersonId>()], stop);
        var named = await organisations.Named([.. referrals.Select(r => r.ToOrganisation).OfType<OrganisationId>()], stop);
        var to = new Dictionary<ReferralId, LocalizedText>();
        foreach (var one in referrals)
            if (one.ToPerson is { } person && cards.TryGetValue(person, out var card))
                to[one.Id] = new(card.NameIn(Languages.Chinese).First, card.NameIn(Languages.English).First);
            else if (one.ToOrganisation is { } organisation && named.Find(n => n.Id == organisation) is { Name: { } name })
                to[one.Id] = name;
            else if (one.ToOutside is { } outside)
                to[one.Id] = new(outside);
        return to;
    }

    private async Task<List<PersonCard>> Found(string find, Appointment appointment, CancellationToken stop) =>
        [
            .. (await people.All(stop))
                .Where(p => p.Here && May(p.Id, appointment))
                .Select(p => (Person: p, Score: SearchScore.Of(find, p.Name, p.LatinName)))
                .Where(p => p.Score > 0)
                .OrderByDescending(p => p.Score)
                .Take(MostFound)
                .Select(p => p.Person),
        ];

    private static bool May(PersonId to, Appointment appointment) => to != appointment.Expert && to != appointment.Member;
}
