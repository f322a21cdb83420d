namespace Juluo.Reception;

/// <summary>Mails visitors who are expected or asked to come: time, place, and the address at which they check in or cancel.</summary>
internal sealed class VisitorMail(
    UnitOfWork work,
    Catalogue catalogue,
    Mailer mailer,
    PublicAddress address,
    PeopleFacade people,
    PublicContactsFacade contacts
)
{
    public static string Path(string code) => $"/visit/{code}";

    public Task Invite(VisitorId id, VisitorStore.New who, Site site, string host, string askedAt, CancellationToken stop) =>
        Send(
            "reception.mail.visit",
            $"visitor:{id}:expected",
            (who.Details.Name, who.Details.Email!, who.Details.Note, who.Language),
            (who.ExpectedOn!.Value, who.ExpectedTime),
            site,
            host,
            who.Code!,
            who.By is { } by ? (by, askedAt) : null,
            stop
        );

    /// <summary>Tells a visitor who asked to come that they can.</summary>
    public Task Confirm(Visitor visitor, string code, Site site, PersonId by, CancellationToken stop) =>
        Answer(visitor.Pass is null ? "reception.mail.visit-confirmed" : "reception.mail.pass-confirmed", visitor, code, site, by, stop);

    /// <summary>Tells a visitor that they can come at another time; also after a confirmation for a time that does not work after all.</summary>
    public Task Propose(Visitor visitor, string code, Site site, PersonId by, CancellationToken stop) =>
        Answer(visitor.AnsweredAt is null ? "reception.mail.visit-proposed" : "reception.mail.visit-moved", visitor, code, site, by, stop);

    public Task Decline(Visitor visitor, Site site, PersonId by, CancellationToken stop) =>
        Answer(
            visitor.AnsweredAt is null ? "reception.mail.visit-declined" : "reception.mail.visit-called-off",
            visitor,
            code: null,
            site,
            by,
            stop
        );

    private async Task Answer(string letter, Visitor visitor, string? code, Site site, PersonId by, CancellationToken stop) =>
        await Send(
            letter,
            // One mail per answer: a change after a confirmation has its own key.
            visitor.AnsweredAt
                is { } before
                ? $"visitor:{visitor.Id}:answered:{before.ToUnixTimeMilliseconds()}"
                : $"visitor:{visitor.Id}:answered",
            (visitor.Name, visitor.Email!, null, visitor.Language),
            (visitor.ExpectedOn!.Value, visitor.ExpectedTime),
            site,
            await Host(visitor, stop),
            code,
            (by, "/visitors"),
            stop
        );

    /// <summary>Returns the name to give as host: the host chosen at the desk, else the public contact, else the community.</summary>
    private async Task<string> Host(Visitor visitor, CancellationToken stop) =>
        visitor.Host is { } host && await people.Find(host, stop) is { } chosen ? chosen.Name
        : await contacts.Find(stop) is { } contact ? contact.Called(visitor.Language)
        : work.Community.Name.In(visitor.Language);

    /// <param name="letter">The prefix of its words: <c>-at</c> is added if there is a time, <c>.subject</c> is the subject, and <c>.button</c> the label of the link.</param>
    private async Task Send(
        string letter,
        string key,
        (string Name, string Email, string? Note, string Language) to,
        (LocalDate Day, int? Minute) on,
        Site site,
        string host,
        string? code,
        (PersonId, string)? askedBy,
        CancellationToken stop
    )
    {
        var words = new Words(catalogue, to.Language, site.ZoneOr(work.Community.Zone));
        var link = address.Of(work.Community, code is null ? "/visit" : Path(code), to.Language);
        var with = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["name"] = to.Name,
            ["host"] = host,
            ["day"] = on.Day,
            ["time"] = on.Minute is { } minute ? WallClock.Text(minute) : "",
            ["site"] = site.Name.In(to.Language),
            ["where"] = await Where(work, site.Id, to.Language, stop) ?? site.Name.In(to.Language),
            ["note"] = to.Note ?? "",
            ["community"] = work.Community.Name.In(to.Language),
        };
        // The last paragraph introduces the link, so the note goes before it.
        var text = words.Say(on.Minute is null ? letter : letter + "-at", with);
        if (to.Note is { } note)
            text = text.Insert(text.LastIndexOf("\n\n", StringComparison.Ordinal), $"\n\n{note}");
        await mailer.Send(
            new(key, to.Email, to.Language, words.Say(letter + ".subject", with), $"{text}\n\n{link}", [(words[letter + ".button"], link)])
            {
                AskedBy = askedBy,
            },
            stop
        );
    }

    public static Task<string?> Where(UnitOfWork work, SiteId site, string language, CancellationToken stop) =>
        work.Find<string>(
            $"""
            select case {language} when 'en' then coalesce(address_en, address_zh) else coalesce(address_zh, address_en) end
            from spaces.site_details
            where community_id = {work.Community} and site_id = {site}
            """,
            stop
        );
}
