using NodaTime;

namespace Juluo.Residencies.Tests;

/// <summary>Residencies of a house, and who applies for them.</summary>
internal static class Residing
{
    private const string Admit = ResidenciesModule.Admit;
    public const string Agreement = "# 進駐契約\n\n- 22:00 以後請安靜。";

    private static int made;

    extension(House house)
    {
        /// <summary>A residency with one question that has to be answered; for a plan, or for rooms where there is none.</summary>
        public async Task<ResidencyId> Residency(PlanId? plan = null, int places = 3, LocalDate? closesOn = null)
        {
            var id = (
                await house.Good<AddResidency, AddResidency.Input, AddResidency.Output>(
                    house.People[0],
                    new(house.Site, plan, Agreement, Languages.Chinese)
                    {
                        Name = new($"進駐{Interlocked.Increment(ref made)}"),
                        ClosesOn = closesOn,
                        Places = places,
                        Deposit = "6000",
                    }
                )
            ).Id;
            await house.Good<AddResidencyQuestion, AddResidencyQuestion.Input, AddResidencyQuestion.Output>(
                house.People[0],
                new(id, QuestionKind.LongText, new("為什麼想來？", "Why?"), Must: true)
            );
            return id;
        }

        public async Task<ApplicationId> Begin(PersonId who, ResidencyId residency) =>
            (await house.Good<BeginApplication, BeginApplication.Input, BeginApplication.Output>(who, new(residency))).Id;

        public async Task<Outcome<SaveApplication.Output>> Answer(
            PersonId who,
            ResidencyId residency,
            ApplicationId id,
            bool send,
            params string[] answers
        )
        {
            var asked = await house.In(w => new ResidencyTextStore(w, house.Clock()).Questions(residency, default));
            return await house.Do<SaveApplication, SaveApplication.Input, SaveApplication.Output>(
                who,
                new(id, [.. asked.Select(q => q.Id)], answers, send)
            );
        }

        /// <summary>Somebody has applied, and it is sent.</summary>
        public async Task<ApplicationId> Applied(PersonId who, ResidencyId residency)
        {
            var id = await house.Begin(who, residency);
            (await house.Answer(who, residency, id, send: true, "想找人一起做。")).Errors.ShouldBeEmpty();
            return id;
        }

        public Task<Outcome<Done>> Offer(ApplicationId id, OfferResidency.Input? with = null) =>
            house.Do<OfferResidency, OfferResidency.Input, Done>(
                house.People[0],
                (with ?? new(id, From: house.Today, Deposit: "6000", GoodUntil: house.Today.PlusDays(7))) with
                {
                    Id = id,
                },
                Admit
            );

        public async Task<Outcome<Done>> Sign(PersonId who, ApplicationId id, string? name = null, bool agreed = true)
        {
            var shown = await house.Good<ShowMyApplication, ShowMyApplication.Input, ShowMyApplication.Output>(who, new(id));
            return await house.Do<SignOffer, SignOffer.Input, Done>(
                who,
                new(
                    id,
                    shown.Offer?.Agreement.Number ?? 0,
                    shown.Offer?.Agreement.Hash ?? "",
                    name ?? $"住民{house.People.IndexOf(who) + 1:D2}",
                    agreed
                )
            );
        }

        public async Task<ApplicationState> StateOf(PersonId who, ApplicationId id) =>
            (await house.Good<ShowMyApplication, ShowMyApplication.Input, ShowMyApplication.Output>(who, new(id))).Application.State;
    }
}
