namespace Juluo.Host.Tests;

/// <summary>
/// The folders of a module have an order too. If two use each other, that is in the list with its reason: mostly because the page of an object shows what
/// belongs to it.
/// </summary>
[Trait("Category", "Layers")]
public sealed class FolderTests
{
    /// <summary>Uses between folders without which there would be no cycle, with their reasons.</summary>
    private static readonly Dictionary<string, (string Arrow, string Because)[]> Against = new(StringComparer.Ordinal)
    {
        ["Access"] =
        [
            ("Doors → AccessGroups", "the page of a door shows what belongs to it"),
            ("Doors → Grants", "the page of a door shows what belongs to it"),
            ("Doors → Locks", "the page of a door shows what belongs to it"),
            ("Gateways → Credentials", "a program at the doors is enrolled by a credential"),
            ("Gateways → Doors", "the tabs of doors"),
            ("Gateways → Grants", "what a gateway is told: who may open what"),
            ("Gateways → Locks", "locks that are reached by a service stand in the same list"),
            ("Locks → Grants", "what a lock is told: who may open what"),
            ("AccessEvents → Doors", "somebody went through a door"),
            ("AccessEvents → Gateways", "a gateway reports what happened"),
        ],
        ["Alliances"] =
        [
            ("Alliances → Agreements", "an alliance goes by the agreement that its members signed"),
            ("Alliances → Groups", "an alliance lists its groups"),
            ("Alliances → Measures", "the page of an alliance shows its figures"),
            ("Listings → Alliances", "a group that is listed may be an ally"),
        ],
        ["Bookings"] =
        [
            ("Bookings → Guests", "a booking has guests"),
            ("Bookings → Series", "a booking may be one of a series"),
            ("Bookings → Waiting", "the list of bookings shows what one waits for"),
        ],
        ["Channels"] =
        [
            ("Channels → Bridges", "the settings of a channel show its bridges"),
            ("Channels → Messages", "a channel is read"),
            ("Messages → Bridges", "what is written goes out over the bridges"),
        ],
        ["Circles"] =
        [
            ("Circles → Decisions", "a circle's page shows what belongs to it"),
            ("Circles → Meetings", "a circle's page shows what belongs to it"),
            ("Circles → Shares", "a circle's page shows what belongs to it"),
            ("Meetings → Decisions", "a meeting shows what it decided"),
        ],
        ["Delivery"] = [("Mail → Notifications", "a mail may be a digest of notifications")],
        ["FoodBank"] =
        [
            ("Distributions → Desk", "who closes or cancels a distribution unpacks its parcels, and its page says how many there are"),
            ("Items → Stock", "the page of an item shows its lots"),
        ],
        ["HelpDirectory"] = [("Entries → Corrections", "the list and the page of an entry say how many corrections wait")],
        ["Foundation"] = [("Modules → Callers", "the menu shows what the caller may")],
        ["Collaborations"] =
        [
            ("Collaborations → Examples", "the list of collaborations shows examples to compare with"),
            ("Collaborations → Exchanges", "the page of a collaboration shows what was exchanged"),
            ("Collaborations → People", "the page of a collaboration shows who is in it"),
            ("Collaborations → Roles", "the page of a collaboration shows which role citizens have"),
            ("Collaborations → Warnings", "the page of a collaboration shows what may go wrong with it"),
        ],
        ["Casework"] =
        [
            ("Cases → Applicants", "the applicant is told that an application was received, and when it comes to an appointment"),
            ("Cases → Appointments", "the page of a case shows its appointments"),
            ("Cases → Decisions", "the page of a case shows what can be decided"),
            ("Cases → Statistics", "a case that is received is counted"),
            ("Cases → HandOffs", "the page of a case shows which professionals see it"),
            ("Cases → Intakes", "what is promised of a case its service says"),
            ("Cases → Offices", "a case is looked after by an office"),
            ("Cases → Requests", "the page of a case shows which documents were asked for"),
            ("Cases → Steps", "the page of a case shows its steps"),
            ("Cases → Threads", "the page of a case shows what was written"),
            ("Intakes → Statistics", "an application that is begun is counted"),
        ],
        ["Rules"] = [("RuleSets → Cases", "a set has its worked cases beside it")],
        ["Identity"] =
        [
            ("Accounts → SignIns", "who follows a link out of a mail is signed in"),
            ("Passkeys → Security", "a change is told by mail, on the page of security"),
            ("Security → Providers", "the page of security lists who vouches for an account"),
            ("SignIns → Passkeys", "the page to sign in offers every way"),
            ("SignIns → Providers", "the page to sign in offers every way"),
            ("SignIns → SecondFactors", "the page to sign in offers every way"),
            ("SecondFactors → Security", "a change is told by mail, on the page of security"),
        ],
        ["Forms"] = [("Submissions → Uploads", "a submission is held, checked and read together with the documents that belong to it")],
        ["Joining"] = [("Requests → Questions", "who asks to join answers what the community asks")],
        ["Lens"] =
        [
            ("Ledger → Ties", "days and detections are written as ties read them"),
            ("Ties → Measures", "one job computes ties, networks and measures of a week"),
            ("Ties → Networks", "one job computes ties, networks and measures of a week"),
        ],
        ["Matching"] =
        [
            ("Aims → Introductions", "its form is on the page of introductions"),
            ("Answers → Funnel", "an answer moves an introduction on"),
            ("Capacities → Introductions", "its form is on the page of the caller's introductions"),
            ("DoNotMatch → Introductions", "both find a person by name"),
            ("Introductions → Answers", "an introduction shows its answers"),
            ("Introductions → Funnel", "an introduction shows how far it came"),
            ("Suggestions → Answers", "what was answered is learned from"),
            ("Suggestions → Introductions", "a suggestion becomes an introduction"),
        ],
        ["Mentoring"] =
        [
            ("Mentors → Mentorships", "who asks a mentor has something with them"),
            ("Mentors → Rounds", "the list of mentors shows the round that takes requests"),
        ],
        ["OfficeHours"] =
        [
            ("Appointments → Referrals", "the page of an appointment shows to whom the member is referred"),
            ("Hours → Appointments", "the page of hours shows who has which slot"),
        ],
        ["Organisations"] =
        [
            ("Organisations → Imports", "the list of organisations says which columns a file may have"),
            ("Organisations → Positions", "the page of an organisation shows who works there; they may change it"),
            ("Organisations → Supply", "the page of an organisation shows what belongs to it"),
            ("Organisations → Postings", "the page of an organisation shows what belongs to it"),
        ],
        ["People"] =
        [
            ("Persons → Memberships", "a person is a member or none"),
            ("Profiles → Persons", "a profile shows how a person is called"),
            ("Roles → Memberships", "who gets a role becomes a member; who loses the last one is none"),
            ("Roles → Persons", "a role is given to a person"),
            ("Professions → Persons", "the list stands beside the directory"),
        ],
        ["Plans"] =
        [
            ("Credits → Charges", "a pass that is sold is charged where its credits are written"),
            ("Credits → Passes", "credits come from passes"),
            ("Credits → Prices", "credits pay lines of a quote"),
            ("Passes → Subscriptions", "a day is paid by a plan or a pass"),
            ("Plans → Passes", "the list of plans shows passes"),
            ("Subscriptions → Charges", "a step changes what the month that runs costs"),
            ("Plans → Subscriptions", "the page of a plan shows who has it"),
        ],
        ["Placements"] =
        [
            ("Placements → Agreements", "the page of a placement says how far its agreement is"),
            ("Placements → Candidates", "the page of a placement shows who stands"),
            ("Placements → Weeks", "the page of a placement shows how the weeks go"),
        ],
        ["Grants"] =
        [
            ("Applications → Sections", "the page of an application shows its sections"),
            ("Grants → Applicants", "the page of a programme says who could apply"),
            ("Grants → Applications", "the page of a programme shows what was learned from it"),
            ("Grants → Criteria", "the page of a programme says who may apply"),
            ("Grants → Imports", "the list of programmes has the form of their import"),
        ],
        ["Queues"] =
        [
            ("Queues → Counters", "the settings of a queue show its counters"),
            ("Queues → Topics", "the page of a queue shows what one can come for"),
            ("Queues → Staff", "the settings of a queue show who serves in it"),
            ("Queues → Tickets", "the page of a queue says how long one waits"),
            ("Tickets → Counters", "a ticket is called to a counter, and how long it waits hangs on which are open"),
        ],
        ["Challenges"] =
        [
            ("Challenges → Entries", "the page of a challenge shows who takes part"),
            ("Challenges → Jury", "the page of a challenge shows who judges"),
            ("Challenges → Rounds", "the page of a challenge shows how far its rounds are"),
            ("Challenges → Rubrics", "the page of a challenge shows by what is judged"),
            ("Entries → Jury", "who judges does not enter"),
            ("Rounds → Entries", "the page of a round shows how entries did"),
            ("Rounds → Jury", "a round comes to what its sheets say"),
            ("Votes → Gallery", "members vote in the gallery"),
        ],
        ["Projects"] =
        [
            ("Projects → Attachments", "the page of a project shows its files and links"),
            ("Projects → Agreements", "the page of a project says whether its agreement is signed"),
            ("Projects → Briefs", "a project answers a brief"),
            ("Projects → Logs", "the page of a project shows what was done"),
            ("Projects → Milestones", "the page of a project shows how far it is"),
            ("Projects → Outcomes", "the page of a project shows what came of it"),
            ("Projects → Repositories", "the page of a project shows what its repository is"),
            ("Projects → Teams", "the page of a project shows who is in it"),
        ],
        ["Reception"] = [("Visits → Visitors", "who is here: members and visitors")],
        ["Residencies"] = [("Residencies → Applications", "the page of a residency shows who applied")],
        ["Seasons"] =
        [
            ("Applications → Sharings", "an application shows what it was given"),
            ("Seasons → Applications", "the page of a season shows who applied"),
            ("Seasons → Sharings", "the page of a season shows how its times were shared"),
        ],
        ["Sample"] =
        [
            ("Communities → Events", "the whole is made of its parts, which know its options"),
            ("Communities → Interactions", "the whole is made of its parts, which know its options"),
            ("Communities → Introductions", "the whole is made of its parts, which know its options"),
            ("Communities → Members", "the whole is made of its parts, which know its options"),
            ("Communities → Projects", "the whole is made of its parts, which know its options"),
            ("Communities → Truth", "the whole is made of its parts, which know its options"),
            ("Members → Truth", "companions are drawn from what was planted"),
        ],
        ["Spaces"] =
        [
            ("Floors → Resources", "a floor has places for resources"),
            ("Floors → Sites", "a floor belongs to a site"),
            ("Hours → Holidays", "the page of hours shows the calendars of holidays"),
            ("Hours → Sites", "hours belong to a site"),
            ("Resources → Photos", "a space is shown with its photos"),
        ],
        ["Web"] =
        [
            ("Api → Pages", "the ground's own pages stand with the parts of pages"),
            ("Dashboards → Pages", "the ground's own pages stand with the parts of pages"),
            ("PublicPage → Pages", "the ground's own pages stand with the parts of pages"),
            ("Search → Pages", "the ground's own pages stand with the parts of pages"),
            ("Settings → Pages", "the ground's own pages stand with the parts of pages"),
            ("Sites → Pages", "the ground's own pages stand with the parts of pages"),
            ("Waiting → Pages", "the ground's own pages stand with the parts of pages"),
            ("Slices → Pages", "an error is a page"),
            ("Slices → Security", "a token from elsewhere needs no form token"),
        ],
    };

    public static TheoryData<string> Projects => [.. Sources.Projects.Select(p => p.Name)];

    [Theory] // seen to fail with three arrows that the charges of Bookings and Plans added
    [MemberData(nameof(Projects))]
    public void Folders_go_in_no_circle_but_for_a_reason(string project)
    {
        var folder = Sources.Projects.First(p => p.Name == project).Folder;
        var arrows = FileArrows
            .Of(Sources.Program(project), folder)
            .GroupBy(a => $"{Top(a.From)} → {Top(a.To)}", StringComparer.Ordinal)
            .Where(g => Top(g.First().From) != Top(g.First().To))
            .ToDictionary(
                g => g.Key,
                g => string.Join(", ", g.Select(a => $"{a.From} → {a.To}").Order(StringComparer.Ordinal).Take(3)),
                StringComparer.Ordinal
            );
        var listed = Against.GetValueOrDefault(project, []).Select(a => a.Arrow).ToList();
        listed.Except(arrows.Keys, StringComparer.Ordinal).ShouldBeEmpty("these are gone: take them from the list");

        var kept = arrows.Keys.Except(listed, StringComparer.Ordinal).ToList();
        InCircles(kept).ShouldBeEmpty(string.Join('\n', InCircles(kept).Select(a => $"{a}: {arrows[a]}")));
        foreach (var arrow in listed)
            InCircles([.. kept, arrow]).ShouldNotBeEmpty($"{arrow} makes no circle: take it from the list");
    }

    /// <summary>Uses that are part of a cycle: the remainder after repeatedly removing folders without incoming or without outgoing uses.</summary>
    private static List<string> InCircles(IEnumerable<string> arrows)
    {
        var left = arrows.Select(a => a.Split(" → ")).ToList();
        while (left.RemoveAll(a => !left.Exists(b => b[0] == a[1]) || !left.Exists(b => b[1] == a[0])) > 0) { }
        return [.. left.Select(a => $"{a[0]} → {a[1]}")];
    }

    private static string Top(string path) => path[..path.IndexOf('/', StringComparison.Ordinal)];
}
