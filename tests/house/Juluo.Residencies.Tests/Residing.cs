using NodaTime;

namespace Juluo.Residencies.Tests;

/// <summary>Residencies of a house, and their applicants.</summary>
internal static class Residing
{
    private const string Admit = ResidenciesModule.Admit;
    public const string Agreement = "# 進駐契約\n\n- 22:00 以後請安靜。";

    public const string Questions = """
        languages: [zh-Hant, en]
        title: {zh-Hant: 進駐, en: Residency}
        pages:
          - question: why
            type: long text
            label: {zh-Hant: 為什麼想來？, en: "Why?"}
        """;

    private static int made;

    extension(House house)
    {
        /// <summary>A residency with one required question; for a plan, or for rooms if there is none.</summary>
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
            await house.Ask(id, Questions);
            return id;
        }

        /// <summary>Publishes this form as a residency's questions from now on.</summary>
        public async Task<FormId> Ask(ResidencyId residency, string text)
        {
            var form =
                (await house.In(w => new ResidencyStore(w, house.Clock()).Find(residency, default)))!.Form
                ?? (await house.Good<AddResidencyForm, AddResidencyForm.Input, Created<FormId>>(house.People[0], new(residency))).Id;
            await house.Good<SaveFormText, SaveFormText.Input, Done>(house.People[0], new(form, text));
            await house.Good<PublishForm, PublishForm.Input, PublishForm.Output>(house.People[0], new(form, Untranslated: true));
            return form;
        }

        public async Task<ApplicationId> Begin(PersonId who, ResidencyId residency) =>
            (await house.Good<BeginApplication, BeginApplication.Input, BeginApplication.Output>(who, new(residency))).Id;

        public async Task<SubmissionId> SubmissionOf(ApplicationId id) =>
            (await house.In(w => new ApplicationStore(w, house.Clock()).Find(id, default)))!.Submission!.Value;

        /// <summary>Answers the one question.</summary>
        public async Task<Outcome<SavePage.Output>> Answer(PersonId who, ApplicationId id, string why) =>
            await house.Do<SavePage, SavePage.Input, SavePage.Output>(
                who,
                new(
                    await house.SubmissionOf(id),
                    "why",
                    new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["why"] = [why] }
                )
            );

        public async Task<Outcome<SendSubmission.Output>> Send(PersonId who, ApplicationId id) =>
            await house.Do<SendSubmission, SendSubmission.Input, SendSubmission.Output>(who, new(await house.SubmissionOf(id)));

        /// <summary>A person has applied, and the application is sent.</summary>
        public async Task<ApplicationId> Applied(PersonId who, ResidencyId residency)
        {
            var id = await house.Begin(who, residency);
            (await house.Answer(who, id, "想找人一起做。")).Errors.ShouldBeEmpty();
            (await house.Send(who, id)).Errors.ShouldBeEmpty();
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
