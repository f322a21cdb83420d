using System.Text.Json;

namespace Juluo.HelpDirectory.Tests;

/// <summary>HSDS files made by us.</summary>
internal static class ServiceFiles
{
    public static Guid Id(int number, int part = 0) => new(number, (short)part, 0x4e6a, 0x9b, 0x7d, 0, 0, 0, 0, 0, 1);

    public static string Many(int count, string phone = "02-2222-3333", int from = 1) =>
        JsonSerializer.Serialize(Enumerable.Range(from, count).Select(i => One(i, phone)));

    public static Dictionary<string, object> One(int number, string phone = "02-2222-3333") =>
        new(StringComparer.Ordinal)
        {
            ["id"] = Id(number),
            ["name"] = $"Food parcels {number}",
            ["status"] = "active",
            ["description"] = "A parcel each week.",
            ["assured_date"] = "2026-06-01",
            ["phones"] = new[] { new { id = Id(number, 1), number = phone } },
            ["schedules"] = new[]
            {
                new
                {
                    id = Id(number, 2),
                    freq = "MONTHLY",
                    byday = "1SA",
                    opens_at = "10:00:00",
                    closes_at = "12:00:00",
                },
            },
            ["organization"] = new
            {
                id = Id(1000 + (number % 7), 3),
                name = $"Pantry {number % 7}",
                description = "Gives food.",
            },
            ["service_at_locations"] = new[]
            {
                new
                {
                    id = Id(number, 4),
                    location = new
                    {
                        id = Id(2000 + (number % 11), 5),
                        location_type = "physical",
                        name = $"Hall {number % 11}",
                        latitude = 25.05,
                        longitude = 121.5,
                    },
                },
            },
            ["attributes"] = new[]
            {
                new
                {
                    id = Id(number, 6),
                    taxonomy_term = new
                    {
                        id = Id(3000, 7),
                        name = "Food",
                        description = "Food",
                    },
                },
            },
            ["service_areas"] = new[] { new { id = Id(number, 8), name = "North" } },
        };
}
