using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Mentoring.Tests;

/// <summary>People of a community, and their actions with mentors and experts through the slices of the program.</summary>
internal sealed class School(Ground ground, Community here, IReadOnlyList<PersonId> people)
    : Cast(ground, here, people, MentoringRights.See, MentoringRights.TakePart)
{
    public static async Task<School> Of(Ground ground, int members)
    {
        var (here, people) = await Gather(ground, "學堂", members);
        return new(ground, here, people);
    }

    public Task<Done> Offer(PersonId who, int capacity = 1, string skills = "", string helps = "合約與報價") =>
        Good<SaveMentorOffer, SaveMentorOffer.Input, Done>(
            who,
            new()
            {
                Helps = helps,
                Skills = skills,
                Capacity = capacity,
            }
        );

    public async Task<MentorshipId> Ask(PersonId mentor, PersonId trainee, string goal = "學會報價") =>
        (await Good<RequestMentor, RequestMentor.Input, Created<MentorshipId>>(trainee, new(mentor, goal))).Id;

    public Task<Outcome<AnswerMentorship.Output>> Answer(PersonId who, MentorshipId id, bool accept = true, bool never = false) =>
        Do<AnswerMentorship, AnswerMentorship.Input, AnswerMentorship.Output>(who, new(id, accept, never));

    /// <summary>The first mentors the second.</summary>
    public async Task<MentorshipId> Pair(PersonId mentor, PersonId trainee)
    {
        var id = await Ask(mentor, trainee);
        (await Answer(mentor, id)).Errors.ShouldBeEmpty();
        return id;
    }

    public Task<ShowMentorship.Output> Show(PersonId who, MentorshipId id) =>
        Good<ShowMentorship, ShowMentorship.Input, ShowMentorship.Output>(who, new(id));

    public async Task<MentorRoundId> Round(int days = 7) =>
        (
            await Good<OpenMentorRound, OpenMentorRound.Input, Created<MentorRoundId>>(
                People[0],
                new() { Name = new("冬季媒合"), AsksUntil = Today.PlusDays(days) },
                also: MentoringRights.Manage
            )
        ).Id;

    public Task<Outcome<Done>> AskInRound(MentorRoundId round, PersonId trainee, params PersonId[] mentors) =>
        Do<AskInMentorRound, AskInMentorRound.Input, Done>(
            trainee,
            new(
                round,
                "學會報價",
                null,
                mentors.Length > 0 ? mentors[0] : null,
                mentors.Length > 1 ? mentors[1] : null,
                mentors.Length > 2 ? mentors[2] : null
            )
        );

    public Task<ShowMentorRound.Output> ShowRound(MentorRoundId round, PersonId who, params string[] also) =>
        Good<ShowMentorRound, ShowMentorRound.Input, ShowMentorRound.Output>(who, new(round), also);

    public Task<Outcome<Done>> Confirm(MentorRoundId round, string? matching) =>
        Do<ConfirmMatching, ConfirmMatching.Input, Done>(People[0], new(round, matching), also: MentoringRights.Manage);
}
