namespace Juluo.Journeys;

// What an operator reads of programmes, placements and services.
public sealed partial class PagesTests
{
    private static string[] ProgrammePages =>
        [
            "/services",
            "/services/new",
            "/services/{service}/settings",
            "/services/{taken}/intake",
            "/cases",
            "/cases?show=late",
            "/cases/{case}",
            "/cases/{case}/answers",
            "/cases/offices",
            "/cases/offices/new",
            "/cases/offices/{office}",
            "/cases/figures",
            "/cases/deliveries",
            "/services/{taken}/delivery",
            "/cases/retention",
            "/queues",
            "/queues/new",
            "/queues/{queue}",
            "/queues/{queue}/settings",
            "/queues/{queue}/counters",
            "/queues/{queue}/figures",
            "/counters/{counter}",
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
