using System.Security.Cryptography;
using System.Text;

namespace Juluo.Host.Tests;

/// <summary>Objects required for examples in a collaboration with an agency.</summary>
public sealed partial class HostileHouse
{
    /// <summary>The text of the agreement to sign, as its seal reads it.</summary>
    private const string CollaborationTerms = """[1, "A", "G", "C", "2026-01-01", "2030-01-01", null, null, null, null]""";

    internal static string CollaborationHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CollaborationTerms)));

    /// <summary>The person whose signature on a document is recorded.</summary>
    internal Guid Signer { get; set; }

    internal static Guid Agency { get; } = Guid.Parse("7e571e57-0000-7000-8000-0000000000a9");

    /// <summary>A collaboration of the operator.</summary>
    internal async Task<Guid> Collaboration()
    {
        await WithAgency();
        return await Made("/collaborations", Examples.Collaboration(0));
    }

    internal Task WithAgency() =>
        Do(
            "insert into organisations.organisation (community_id, id, name, kind, added_at) values ($1, $2, 'A bureau of the city', 'agency', now()) on conflict do nothing",
            Here.Id.Value,
            Agency
        );

    /// <summary>An external person in the collaboration.</summary>
    internal async Task<(Guid Collaboration, Guid Person)> WithOneOutside()
    {
        var collaboration = await Collaboration();
        return (
            collaboration,
            await Made(
                $"/collaborations/{collaboration}/people",
                new
                {
                    side = "agency",
                    name = "Lin",
                    signs = true,
                }
            )
        );
    }

    /// <summary>The same, and there is an agreement to sign.</summary>
    internal async Task<(Guid Collaboration, Guid Person)> WithTerms()
    {
        var (collaboration, person) = await WithOneOutside();
        await Do(
            """
            insert into collaborations.collaboration_agreement (community_id, collaboration_id, number, autonomy, goals, contacts, starts_on,
              ends_on, hash, written_at)
            values ($1, $2, 1, 'A', 'G', 'C', '2026-01-01', '2030-01-01', '', '2026-11-19')
            """,
            Here.Id.Value,
            collaboration
        );
        return (collaboration, person);
    }
}
