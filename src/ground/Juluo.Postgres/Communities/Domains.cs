namespace Juluo.Postgres;

/// <summary>
/// Communities' own domains. Two communities of one installation can both point a name at it, so DNS does not tell which of them owns it: the operator of the
/// installation assigns it by a command (docs/decisions/0016). No page can: the program's role may not write the column.
/// </summary>
public sealed class Domains(NpgsqlDataSource source, Communities communities, PublicAddress address)
{
    /// <param name="Host">The domain in lower case, as it is looked up; null if the community has none.</param>
    public sealed record Given(string? Host);

    /// <param name="domain">The domain as typed; null to remove it.</param>
    public async Task<Outcome<Given>> Give(Community community, string? domain, CancellationToken stop)
    {
        var host = domain?.Trim().TrimEnd('.').ToLowerInvariant();
        if (host is not null && Check(host, community, await communities.All(stop), address) is { } wrong)
            return wrong;
        await using var update = source.CreateCommand("update postgres.community set domain = $2 where id = $1");
        update.Parameters.Add(new() { Value = community.Id.Value });
        update.Parameters.Add(new() { Value = (object?)host ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        try
        {
            await update.ExecuteNonQueryAsync(stop);
        }
        catch (PostgresException taken) when (taken.ConstraintName == "one_community_of_a_domain")
        {
            return new CommunityErrors.DomainTaken(host!);
        }

        communities.Forget();
        return new Given(host);
    }

    internal static Error? Check(string host, Community community, IReadOnlyList<Community> all, PublicAddress address) =>
        !IsDomain(host) ? new CommunityErrors.NoDomain(host)
        : address.IsOwn(host) ? new CommunityErrors.DomainOfInstallation(host)
        : all.FirstOrDefault(c => c.Id != community.Id && c.Slug == host.Split('.')[0]) is { } other
            ? new CommunityErrors.DomainOfSlug(host, other.Slug)
        : null;

    // The table has the same constraint; this check produces a readable error.
    private static bool IsDomain(string text) =>
        text.Length <= 253
        && text.Split('.') is { Length: >= 2 } labels
        && labels.All(l =>
            l.Length is >= 1 and <= 63
            && l[0] != '-'
            && l[^1] != '-'
            && l.All(c => c == '-' || char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c))
        )
        && labels[^1].Length >= 2
        && char.IsAsciiLetterLower(labels[^1][0])
        && labels[^1] is not ("localhost" or "local" or "internal");
}
