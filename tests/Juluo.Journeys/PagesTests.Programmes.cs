namespace Juluo.Journeys;

// What an operator reads of programmes and placements.
public sealed partial class PagesTests
{
    private static string[] ProgrammePages =>
        [
            "/programmes",
            "/programmes/new",
            "/programmes/{programme}",
            "/programmes/{programme}/settings",
            "/programmes/{programme}/applicants",
            "/programmes/applications/{proposal}",
            "/programmes/applications/{proposal}/sections/{section}",
            "/placements",
            "/placements/new",
            "/placements/{placed}",
            "/placements/{placed}/agreement",
            "/placements/{placement}",
            "/placements/{placement}/settings",
        ];
}
