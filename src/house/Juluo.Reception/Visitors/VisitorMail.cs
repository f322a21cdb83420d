namespace Juluo.Reception;

/// <summary>The mail to somebody who is expected: when, where, and the address under which they say that they are there.</summary>
internal sealed class VisitorMail(UnitOfWork work, Catalogue catalogue, Mailer mailer, PublicAddress address)
{
    public static string Path(string code) => $"/visit/{code}";

    public async Task Invite(VisitorId id, VisitorStore.New who, Site site, string host, string askedAt, CancellationToken stop)
    {
        var zone = site.ZoneOr(work.Community.Zone);
        var words = new Words(catalogue, who.Language, zone);
        var link = address.Of(work.Community, Path(who.Code!), who.Language);
        var with = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["name"] = who.Details.Name,
            ["host"] = host,
            ["day"] = who.ExpectedOn,
            ["time"] = who.ExpectedTime is { } minute ? $"{minute / 60:00}:{minute % 60:00}" : "",
            ["site"] = site.Name.In(who.Language),
            ["where"] = await Where(site.Id, who.Language, stop) ?? site.Name.In(who.Language),
            ["note"] = who.Details.Note ?? "",
            ["community"] = work.Community.Name.In(who.Language),
        };
        var text = words.Say(who.ExpectedTime is null ? "reception.mail.visit" : "reception.mail.visit-at", with);
        await mailer.Send(
            new(
                $"visitor:{id}:expected",
                who.Details.Email!,
                who.Language,
                words.Say("reception.mail.visit.subject", with),
                $"{text}{(who.Details.Note is { } note ? $"\n\n{note}" : "")}\n\n{link}",
                [(words["reception.mail.visit.button"], link)]
            )
            {
                AskedBy = who.By is { } by ? (by, askedAt) : null,
            },
            stop
        );
    }

    private Task<string?> Where(SiteId site, string language, CancellationToken stop) =>
        work.Find<string>(
            $"""
            select case {language} when 'en' then coalesce(address_en, address_zh) else coalesce(address_zh, address_en) end
            from spaces.site_details
            where community_id = {work.Community} and site_id = {site}
            """,
            stop
        );
}
