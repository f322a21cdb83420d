namespace Juluo.Sample;

/// <summary>
/// Mentors, trainees and experts of a sample: a round open for requests, an active mentorship, one that waits for the demo's member, a group from which one was recruited, and office hours of which
/// the demo's member has booked one appointment.
/// </summary>
internal sealed class SampleMentoring(IServiceProvider services, SampleCommunity sample, PersonId[] ids, CancellationToken stop)
{
    private readonly Acting acting = new(services, sample, ids, stop);
    private readonly LocalDate today = sample.Now.InZone(SampleOptions.Zone).Date;

    /// <param name="runs">The operator of the community.</param>
    public async Task<bool> Make(PersonId runs)
    {
        var here = sample
            .People.Where(p => p.LeftOn is not { } left || left > today)
            .Where(p => p.Role is SampleRole.Member or SampleRole.Mentor or SampleRole.Trainee)
            .Where(p => acting.As(ids[p.Number]).May("mentoring.take-part"))
            .ToList();
        var member = here.Find(p => p.Role == SampleRole.Member);
        var mentors = here.Where(p => p.Role == SampleRole.Mentor)
            .Concat(here.Where(p => p.Role == SampleRole.Member && p != member))
            .Take(SampleMentoringTexts.Mentors.Count)
            .ToList();
        var trainees = here.Where(p => p.Role == SampleRole.Trainee)
            .Concat(here.Where(p => p.Role == SampleRole.Member && p != member && !mentors.Contains(p)).Reverse())
            .Take(8)
            .ToList();
        if (member is null || mentors.Count < SampleMentoringTexts.Mentors.Count || trainees.Count < 8)
            return true;
        PersonId Of(SamplePerson person) => ids[person.Number];

        foreach (var (mentor, text) in mentors.Zip(SampleMentoringTexts.Mentors))
            await acting.Post(
                Of(mentor),
                "/mentors/offer",
                ("helps", text.Helps),
                ("skills", text.Skills),
                ("capacity", text.Capacity),
                ("languages", (string[])["zh", "en"])
            );
        await Pair(Of(mentors[0]), Of(trainees[0]));
        await OfferAndBeAsked(Of(member), Of(trainees[1]));
        await Round(runs, mentors.ConvertAll(Of), trainees.Skip(2).Select(Of).ToList());
        await Group(Of(mentors[1]), trainees.Skip(1).Take(4).Select(Of).ToList());
        await Hours(Of(mentors[4]), Of(mentors[3]), Of(member), Of(trainees[0]));
        await acting.Hush("mentoring.mentorship", "mentoring.round", "mentoring.training", "mentoring.appointment", "mentoring.referral");
        return true;
    }

    private async Task Pair(PersonId mentor, PersonId trainee)
    {
        var id = await acting.Make<MentorshipId>(trainee, $"/mentors/{mentor}/requests", ("goal", SampleMentoringTexts.Requests[0].Goal));
        await acting.Post(mentor, $"/mentorships/{id}/answer", ("accept", true));
        foreach (var (place, goal) in SampleMentoringTexts.Goals.Index())
        {
            var added = await acting.Post(trainee, $"/mentorships/{id}/goals", ("text", goal));
            if (place == 0)
                await acting.Post(mentor, $"/mentorships/{id}/goals/{added.GetProperty("id").GetString()}/reaching");
        }

        foreach (var (days, minutes, about) in SampleMentoringTexts.Sessions)
            await acting.Post(
                mentor,
                $"/mentorships/{id}/sessions",
                ("onDay", today.PlusDays(-days)),
                ("minutes", minutes),
                ("about", about)
            );
    }

    /// <summary>Makes the demo's member a mentor, whom one trainee asks.</summary>
    private async Task OfferAndBeAsked(PersonId member, PersonId trainee)
    {
        await acting.Post(
            member,
            "/mentors/offer",
            ("helps", "怎麼開始在這裡接案，認識誰、問什麼。\nHow to begin here: whom to know and what to ask."),
            ("skills", "接案、社群"),
            ("capacity", 1),
            ("languages", (string[])["zh"])
        );
        await acting.Post(trainee, $"/mentors/{member}/requests", ("goal", SampleMentoringTexts.Requests[2].Goal));
    }

    private async Task Round(PersonId runs, List<PersonId> mentors, List<PersonId> trainees)
    {
        var round = await acting.Make<MentorRoundId>(
            runs,
            "/mentors/rounds",
            ("name", new LocalizedText("冬季導師媒合", "Winter mentors")),
            ("asksUntil", today.PlusDays(9))
        );
        foreach (var (place, trainee) in trainees.Take(SampleMentoringTexts.Requests.Count).Index())
            await acting.Post(
                trainee,
                $"/mentors/rounds/{round}/requests",
                ("goal", SampleMentoringTexts.Requests[place].Goal),
                ("skills", SampleMentoringTexts.Requests[place].Skills),
                ("first", mentors[place]),
                ("second", mentors[(place + 1) % mentors.Count])
            );
    }

    private async Task Group(PersonId lead, List<PersonId> trainees)
    {
        var (name, about) = SampleMentoringTexts.Group;
        var group = await acting.Make<TrainingGroupId>(
            lead,
            "/training",
            ("name", name),
            ("about", about),
            ("places", 6),
            ("startsOn", today.PlusDays(-20)),
            ("endsOn", today.PlusDays(22))
        );
        foreach (var person in trainees)
            await acting.Post(person, $"/training/{group}/places");
        foreach (var (days, about2) in ((int, string)[])[(14, "磨刀、刨平一塊料。"), (7, "榫接第一次，兩個成功。")])
            await acting.Post(
                lead,
                $"/training/{group}/sessions",
                ("onDay", today.PlusDays(-days)),
                ("minutes", 120),
                ("about", about2),
                ("people", trainees)
            );
        await acting.Post(
            lead,
            $"/training/{group}/recruitments",
            ("person", trainees[0]),
            ("elsewhere", "附近的家具工坊，每週兩天 · a furniture workshop nearby, two days a week"),
            ("onDay", today.PlusDays(-2))
        );
    }

    private async Task Hours(PersonId lawyer, PersonId accountant, PersonId member, PersonId trainee)
    {
        foreach (
            var (expert, text, who, question) in ((PersonId, int, PersonId, int)[])[(lawyer, 0, member, 0), (accountant, 1, trainee, 1)]
        )
        {
            var (field, subject, about, weekdays, place) = SampleMentoringTexts.Hours[text];
            var hours = await acting.Make<OfficeHoursId>(
                expert,
                "/office-hours",
                ("field", field),
                ("subject", subject),
                ("about", about),
                ("weekdays", weekdays),
                ("from", "14:00"),
                ("until", "16:00"),
                ("slotMinutes", 30),
                ("firstDay", today.PlusDays(1)),
                ("lastDay", today.PlusDays(28)),
                ("place", place)
            );
            var slot = (await services.GetRequiredService<OfficeHoursFacade>().OpenSlots(expert, stop))[0].Slot;
            await acting.Post(
                who,
                $"/office-hours/{hours}/appointments",
                ("slot", slot),
                ("words", SampleMentoringTexts.Questions[question])
            );
        }
    }
}
