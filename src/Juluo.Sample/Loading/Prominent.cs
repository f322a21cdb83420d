namespace Juluo.Sample;

/// <summary>The people whose part a visitor of the demo can play: one of each role, and members at different stages.</summary>
internal static class Prominent
{
    public static IReadOnlyList<(SamplePerson Person, LocalizedText Sentence)> Of(SampleCommunity sample)
    {
        var today = sample.Now.InZone(SampleOptions.Zone).Date;
        var here = sample.People.Where(p => p.LeftOn is null || p.LeftOn > today).ToList();
        var chosen = new List<(SamplePerson, LocalizedText)>();
        // Caseworkers can be played too, and play no other part here.
        var staff = SampleCasework.Staff(sample);
        var uses = SampleParts.Of(sample.Options.Preset);
        foreach (var (role, sentence) in Roles.Where(r => r.Item1 != SampleRole.Researcher || uses.Contains(Part.Research)))
            Add(here.Where(p => p.Role == role && !staff.Contains(p)), sentence);
        if (uses.Contains(Part.Services))
            foreach (var (person, sentence) in staff.Zip(Offices))
                Add([person], sentence);
        var asked = sample.Introductions.Where(i => i.Stage == SampleStage.Proposed).SelectMany(i => new[] { i.A, i.B }).ToHashSet();
        Add(
            here.Where(p => asked.Contains(p.Number) && p.PresenceCounts),
            new("有一個引介在等他回答", "An introduction waits for their answer")
        );
        Add(
            here.Where(p => p.JoinedOn.PlusDays(21) > today).OrderByDescending(p => p.JoinedOn),
            new("剛加入，還不認識人", "Joined lately, knows no one yet")
        );
        Add(here.Where(p => !p.PresenceCounts), new("不同意計入到訪", "Did not agree that presence counts"));
        return chosen;

        void Add(IEnumerable<SamplePerson> candidates, LocalizedText sentence)
        {
            if (candidates.FirstOrDefault(c => chosen.TrueForAll(x => x.Item1 != c)) is { } found)
                chosen.Add((found, sentence));
        }
    }

    private static readonly LocalizedText[] Offices =
    [
        new("受理單位的主管：分派案件、核定、送件給機關", "Office lead: gives out cases, decides, delivers to the authority"),
        new("志工：接案件、和申請人聯絡", "Volunteer: takes cases, writes to applicants"),
    ];

    private static readonly (SampleRole, LocalizedText)[] Roles =
    [
        (SampleRole.Operator, new("營運者：看今天要做什麼、引介誰", "Operator: what to do today, whom to introduce")),
        (SampleRole.Member, new("成員：自己的連結、需要與專長", "Member: own ties, needs and offers")),
        (SampleRole.FrontDesk, new("櫃台：誰在、誰剛來", "Front desk: who is here, who is new")),
        (SampleRole.Mentor, new("學員導師：帶學員，也有自己的連結", "Mentor: teaches trainees, and has ties of their own")),
        (SampleRole.Researcher, new("研究者：匯出匿名的網絡", "Researcher: exports the anonymised network")),
        (SampleRole.AllianceManager, new("聯盟管理者：看好幾個館舍", "Alliance manager: looks after several houses")),
    ];
}
