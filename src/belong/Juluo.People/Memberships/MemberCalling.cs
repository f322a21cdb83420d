using System.Security.Claims;

namespace Juluo.People;

/// <summary>
/// Finds the caller: the account of the cookie, as a person of this community, with their current roles. Looked up on every
/// request, so that a membership or a role that ended has no effect from the next request on.
/// </summary>
internal static class MemberCalling
{
    public sealed record Member(
        PersonId Id,
        Guid? Account,
        string Name,
        string Language,
        PersonState State,
        IReadOnlySet<Role> Roles,
        IReadOnlyList<Grant> Grants
    );

    /// <summary>A role given to a person: a custom one, or a built-in one at a site.</summary>
    public sealed record Grant(string? Role, SiteId? Site, IReadOnlyList<string>? May);

    public static async Task<Caller> Tell(HttpContext http, Community community, string language, CancellationToken stop)
    {
        var services = http.RequestServices;
        if (!Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account))
            return Caller.Visitor(community, language);
        return await Find(services.GetRequiredService<UnitOfWork>(), account, stop) is { } member
            ? await Of(member, http, community, language, stop)
            : Caller.Visitor(community, language) with
            {
                Account = account,
            };
    }

    /// <summary>Finds the caller by the person named in a token; null if that person has no account.</summary>
    public static async Task<Caller?> TellOf(
        HttpContext http,
        Community community,
        PersonId person,
        string language,
        CancellationToken stop
    )
    {
        var work = http.RequestServices.GetRequiredService<UnitOfWork>();
        return await Find(work, $"p.id = {person}", stop) is { Account: not null } member
            ? await Of(member, http, community, language, stop)
            : null;
    }

    private static async Task<Caller> Of(Member member, HttpContext http, Community community, string language, CancellationToken stop)
    {
        var services = http.RequestServices;
        // A language chosen on this device, in a link or by the person's program overrides the one in their profile.
        var spoken = RequestLanguage.IsSaid(http) ? language : member.Language;
        var app = services.GetRequiredService<App>();
        var caller = new Caller(community, member.Id, member.Name, member.Roles, Allowed(app, member), spoken)
        {
            Account = member.Account,
            MailLanguage = member.Language,
            PermissionsAt = AllowedAt(app, member),
        };
        return services.GetRequiredService<SeeingCookie>().RoleOf(http, community.Id, member.Id) is { } role && caller.May("people.manage")
            ? await Through(role, caller, services, stop)
            : caller;
    }

    /// <summary>Returns the permissions of a member. A paused person keeps those that modules declare for a pause; alumni have none, and can only open their own pages.</summary>
    public static IReadOnlySet<string> Allowed(App app, Member member)
    {
        var all = app.Allowed(member.Roles).ToHashSet(StringComparer.Ordinal);
        // Permissions that no module declares are ignored.
        all.UnionWith(member.Grants.Where(g => g.Site is null).SelectMany(g => g.May ?? []).Where(app.Permissions.ContainsKey));
        if (member.State == PersonState.Alumni)
            all.Clear();
        else if (member.State == PersonState.Paused)
            all.IntersectWith(app.WhenPaused);
        return all;
    }

    internal static Dictionary<SiteId, IReadOnlySet<string>> AllowedAt(App app, Member member) =>
        member.State is PersonState.Alumni or PersonState.Paused
            ? []
            : member
                .Grants.Where(g => g.Site is not null)
                .GroupBy(g => g.Site!.Value)
                .ToDictionary(
                    g => g.Key,
                    g =>
                        (IReadOnlySet<string>)
                            g.SelectMany(x => x.Role is { } role ? app.Allowed([RoleWord.Read(role)]) : (IEnumerable<string>)(x.May ?? []))
                                .Where(app.Permissions.ContainsKey)
                                .ToHashSet(StringComparer.Ordinal)
                );

    /// <summary>Returns the caller limited to another role: with the permissions that both have, and none at sites. Returns the caller unchanged if the role no longer exists.</summary>
    private static async Task<Caller> Through(string role, Caller caller, IServiceProvider services, CancellationToken stop)
    {
        var store = services.GetRequiredService<RoleStore>();
        if (await RoleChoice.Read(role, store, stop) is not { } seen)
            return caller;
        var app = services.GetRequiredService<App>();
        var may = seen.BuiltIn is { } builtIn ? app.Allowed([builtIn]) : seen.Own!.Permissions.ToHashSet(StringComparer.Ordinal);
        var catalogue = services.GetRequiredService<Catalogue>();
        string Name(string language) =>
            seen.BuiltIn is { } b ? new Words(catalogue, language, caller.Community.Zone)[Words.Key(b)] : seen.Own!.Name.In(language);
        return caller with
        {
            Roles = seen.BuiltIn is { } only ? new HashSet<Role> { only } : new HashSet<Role>(),
            Permissions = caller.Permissions.Where(may.Contains).ToHashSet(StringComparer.Ordinal),
            PermissionsAt = new Dictionary<SiteId, IReadOnlySet<string>>(),
            SeeingAs = new(new(Name(Languages.Chinese), Name(Languages.English))),
        };
    }

    /// <summary>Returns the first page after signing in: Today for people who may open it, such as staff; the home page for everyone else.</summary>
    public static async Task<string> FirstPage(UnitOfWork work, App app, Guid account, CancellationToken stop) =>
        await Find(work, account, stop) is { } member
        && (Allowed(app, member).Contains("web.today") || AllowedAt(app, member).Values.Any(p => p.Contains("web.today")))
            ? "/today"
            : "/home";

    /// <summary>Finds the person of an account in the current community, including alumni. Returns null if there is none.</summary>
    public static Task<Member?> Find(UnitOfWork work, Guid account, CancellationToken stop) =>
        Find(work, $"p.account_id = {account}", stop);

    private static async Task<Member?> Find(UnitOfWork work, Statement who, CancellationToken stop)
    {
        var found = await work.List(
            $"""
            select p.id, p.account_id, p.name, p.language, p.state,
              array(select m.role from people.membership m where m.community_id = p.community_id and m.person_id = p.id),
              (select coalesce(json_agg(json_build_object('role', g.role, 'site', g.site_id, 'may', r.permissions))::text, '')
               from people.role_grant g left join people.role r on r.community_id = g.community_id and r.id = g.role_id
               where g.community_id = p.community_id and g.person_id = p.id and r.ended_at is null)
            from people.person p where p.community_id = {work.Community} and {who}
            """,
            r => new Member(
                r.Person(0),
                r.IsDBNull(1) ? null : r.GetGuid(1),
                r.GetString(2),
                r.GetString(3),
                Enum.Parse<PersonState>(r.GetString(4), ignoreCase: true),
                r.GetFieldValue<string[]>(5).Select(RoleWord.Read).ToHashSet(),
                r.GetString(6) is { Length: > 0 } grants ? JsonSerializer.Deserialize<List<Grant>>(grants, Json.Options)! : []
            ),
            stop
        );
        return found.SingleOrDefault();
    }
}
