namespace Juluo.Postgres;

/// <summary>
/// The list of communities, and the community of a request: that of its token; else the one whose slug is the first label of the host, unless the host is a
/// community's own domain and not the installation's; else the one in the address (a link in an email, <see cref="Community.Query"/>); else the one with the host
/// as its domain; else the one that the visitor signed in to; else the oldest. The list is small, public, and cached for half a minute.
/// </summary>
public sealed class Communities(NpgsqlDataSource source, Clock clock, PublicAddress address)
{
    public const string Claim = "juluo:community";
    private static readonly NodaTime.Duration Fresh = NodaTime.Duration.FromSeconds(30);
    private (NodaTime.Instant At, IReadOnlyList<Community> All) kept;

    public async ValueTask<IReadOnlyList<Community>> All(CancellationToken stop)
    {
        if (kept.All is { Count: > 0 } && clock.Now - kept.At < Fresh)
            return kept.All;
        await using var command = source.CreateCommand(
            """
            select id, slug, name_zh, name_en, sentence_zh, sentence_en, zone, currency, language, accent, domain,
              cover_words_zh, cover_words_en, cover_path, cover_small_path, logo_path, logo_small_path, languages, parts
            from postgres.community order by id
            """
        );
        await using var rows = await command.ExecuteReaderAsync(stop);
        var all = new List<Community>();
        while (await rows.ReadAsync(stop))
            all.Add(
                new(new(rows.GetGuid(0)), rows.GetString(1), rows.Localized(2)!, rows.Localized(4)!, rows.GetString(6), rows.GetString(7))
                {
                    Language = rows.GetString(8),
                    Languages = Languages.Of(rows.GetFieldValue<string[]>(17)),
                    Parts = rows.IsDBNull(18) ? null : Read(rows.GetFieldValue<string[]>(18)),
                    Accent = rows.GetString(9),
                    Domain = rows.IsDBNull(10) ? null : rows.GetString(10),
                    Cover = rows.IsDBNull(13) ? null : new(rows.GetString(13), rows.GetString(14), rows.Localized(11)),
                    Logo = rows.IsDBNull(15) ? null : new(rows.GetString(15), rows.GetString(16)),
                }
            );
        kept = (clock.Now, all);
        return all;
    }

    private static HashSet<Part> Read(string[] words) => [.. Parts.All.Where(p => words.Contains(EnumWord.Of(p)))];

    /// <summary>Returns the community of a key in a row; reloads the list if another process has just founded it.</summary>
    public async ValueTask<Community> Of(CommunityId id, CancellationToken stop)
    {
        if ((await All(stop)).FirstOrDefault(c => c.Id == id) is { } known)
            return known;
        kept = default;
        return (await All(stop)).First(c => c.Id == id);
    }

    public async ValueTask<Community?> Meant(HttpContext http, CancellationToken stop)
    {
        var all = await All(stop);
        if (BearerToken.Of(http) is { } token)
            return all.FirstOrDefault(c => c.Id == token.Community) ?? (all.Count > 0 ? all[0] : null);
        var host = http.Request.Host.Host;
        var label = host.Split('.')[0];
        var domain = address.IsOwn(host)
            ? null
            : all.FirstOrDefault(c => c.Domain is not null && string.Equals(c.Domain, host, StringComparison.OrdinalIgnoreCase));
        return (domain is null ? all.FirstOrDefault(c => string.Equals(c.Slug, label, StringComparison.OrdinalIgnoreCase)) : null)
            ?? all.FirstOrDefault(c => string.Equals(c.Slug, http.Request.Query[Community.Query], StringComparison.Ordinal))
            ?? domain
            ?? all.FirstOrDefault(c => string.Equals(c.Id.ToString(), http.User.FindFirst(Claim)?.Value, StringComparison.Ordinal))
            ?? (all.Count > 0 ? all[0] : null);
    }

    /// <summary>
    /// Returns the community in which a visitor remains after following a link that names none: that of the referring page, whose address named it. Nothing is stored,
    /// so two tabs remain independent.
    /// </summary>
    /// <returns>The community; null if they are already there, or come from elsewhere.</returns>
    public async ValueTask<Community?> Stayed(HttpContext http, CancellationToken stop)
    {
        if (
            http.Request.Query.ContainsKey(Community.Query)
            || http.User.FindFirst(Claim) is not null
            || BearerToken.Of(http) is not null
            || SlugAt(http.Request.Headers.Referer, http.Request.Host.Value) is not { } slug
        )
            return null;
        var all = await All(stop);
        var label = http.Request.Host.Host.Split('.')[0];
        return
            await Meant(http, stop) is not { } meant
            || string.Equals(meant.Slug, label, StringComparison.OrdinalIgnoreCase)
            || string.Equals(meant.Slug, slug, StringComparison.Ordinal)
            ? null
            : all.FirstOrDefault(c => string.Equals(c.Slug, slug, StringComparison.Ordinal));
    }

    /// <summary>Returns the slug in the address of a page on this host; null if there is none, or the page is on another host.</summary>
    internal static string? SlugAt(string? page, string? host) =>
        Uri.TryCreate(page, UriKind.Absolute, out var at) && string.Equals(at.Authority, host, StringComparison.OrdinalIgnoreCase)
            ? Community.InAddress(at.PathAndQuery)
            : null;

    /// <summary>Drops the cache after a community changed: this process reloads it at once, others within half a minute.</summary>
    public void Forget() => kept = default;

    public async Task<Community> Found(Community community, CancellationToken stop)
    {
        await using var command = source.CreateCommand(
            """
            insert into postgres.community (id, slug, name_zh, name_en, sentence_zh, sentence_en, zone, currency, language, languages)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """
        );
        foreach (
            var value in new object[]
            {
                community.Id.Value,
                community.Slug,
                community.Name.Zh,
                community.Name.En,
                community.Sentence.Zh,
                community.Sentence.En,
                community.ZoneId,
                community.Currency,
                community.Language,
                community.Languages.ToArray(),
            }
        )
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(stop);
        kept = default;
        return community;
    }
}
