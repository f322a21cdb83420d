namespace Juluo.Host;

/// <summary>
/// Upgrade of databases from before 22 November 2026, whose modules shared the schemas <c>places</c>, <c>people</c> and <c>kernel</c>: the schema files that they have, and the statements
/// that give each module its own schema.
/// </summary>
public static class SharedSchemas
{
    public static EarlierSchema Earlier { get; } =
        new(
            Text("SharedSchemas.txt")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(' '))
                .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal),
            Text("SharedSchemas.sql"),
            [
                "postgres/0001_postgres.sql",
                "web/0001_web.sql",
                "delivery/0001_delivery.sql",
                "delivery/0002_quartz.sql",
                "identity/0001_identity.sql",
                "people/0001_people.sql",
                "joining/0001_joining.sql",
                "circles/0001_circles.sql",
                "channels/0001_channels.sql",
                "alliances/0001_alliances.sql",
                "spaces/0001_spaces.sql",
                "plans/0001_plans.sql",
                "bookings/0001_bookings.sql",
                "seasons/0001_rounds.sql",
                "access/0001_access.sql",
                "reception/0001_reception.sql",
                "residencies/0001_residencies.sql",
                "lens/0001_lens.sql",
                "matching/0001_matching.sql",
            ]
        );

    private static string Text(string name)
    {
        using var stream = typeof(SharedSchemas).Assembly.GetManifestResourceStream($"Juluo.Host.Upgrades.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
