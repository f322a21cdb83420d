using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.FoodBank.Tests;

/// <summary>A food bank, used through the slices of the program. The first of its people manages it; no one else has a right.</summary>
internal sealed class Pantry(Ground ground, Community here, IReadOnlyList<PersonId> people, SiteId site) : Cast(ground, here, people)
{
    public SiteId Site => site;

    public PersonId Runs => People[0];

    private static readonly string[] All = [FoodBankRights.Work, FoodBankRights.Manage];

    public static async Task<Pantry> Of(Ground ground, int members = 2, string zone = "Asia/Taipei")
    {
        var (here, people) = await Gather(ground, "糧倉", members);
        var site = new SiteId(Guid.CreateVersion7());
        await ground.In(here, s => s.GetRequiredService<Sites>().Keep(new(site, "hall", new("活動中心"), zone, null), default));
        return new(ground, here, people, site);
    }

    public Task<TOutput> Run<TSlice, TInput, TOutput>(TInput input)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull => Good<TSlice, TInput, TOutput>(Runs, input, All);

    public Task<Outcome<TOutput>> Try<TSlice, TInput, TOutput>(TInput input)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull => Do<TSlice, TInput, TOutput>(Runs, input, All);

    public async Task<FoodItemId> Item(string name, FoodKind kind = FoodKind.Staple, int grace = 0, params Contained[] contains) =>
        (
            await Run<AddFoodItem, AddFoodItem.Input, Created<FoodItemId>>(
                new()
                {
                    Name = new(name),
                    Kind = kind,
                    Unit = FoodUnit.Bag,
                    Contains = contains,
                    Grams = 500,
                    GraceDays = grace,
                }
            )
        ).Id;

    public async Task<LotId> Lot(FoodItemId item, int units, int days = 90, DateKind kind = DateKind.BestBefore, string? donor = "巷口超市")
    {
        var donation = (await Run<AddDonation, AddDonation.Input, Created<DonationId>>(new(donor))).Id;
        return (
            await Run<AddLot, AddLot.Input, Created<LotId>>(
                new(donation)
                {
                    Item = item,
                    Amount = $"{units}",
                    DateKind = kind,
                    ExpiresOn = Today.PlusDays(days),
                    Place = "A1",
                }
            )
        ).Id;
    }

    public async Task<FoodCardId> Card(int adults = 2, int children = 0, string? reference = null, params Contained[] avoids) =>
        (
            await Run<IssueFoodCard, IssueFoodCard.Input, Created<FoodCardId>>(
                new(IssuedHow.Referred, reference)
                {
                    Adults = adults,
                    Children = children,
                    Avoids = avoids,
                }
            )
        ).Id;

    public async Task<string> NumberOf(FoodCardId card) =>
        (await Run<ShowFoodCard, ShowFoodCard.Input, ShowFoodCard.Output>(new(card))).Card.Number;

    /// <summary>A distribution on Saturday, open, in slots of twenty minutes.</summary>
    public async Task<DistributionId> Saturday(int capacity = 8, int walkIns = 0, bool open = true)
    {
        var id = (
            await Run<AddDistribution, AddDistribution.Input, Created<DistributionId>>(
                new()
                {
                    Site = Site,
                    OnDay = Today.Next(IsoDayOfWeek.Saturday),
                    From = "10:00",
                    Until = "12:00",
                    SlotMinutes = 20,
                    Capacity = capacity,
                    WalkIns = walkIns,
                }
            )
        ).Id;
        if (open)
            await Run<OpenDistribution, OpenDistribution.Input, Done>(new(id));
        return id;
    }

    public async Task<IReadOnlyList<PickUpSlot>> Slots(DistributionId id) =>
        (await Run<ShowDistribution, ShowDistribution.Input, ShowDistribution.Output>(new(id))).Slots;

    /// <summary>A household that acts by itself, without an account.</summary>
    public async Task<Outcome<Done>> Choose(DistributionId id, FoodCardId card, int slot = 0) =>
        await Do<ChooseSlot, ChooseSlot.Input, Done>(null, new(id, await NumberOf(card), (await Slots(id))[slot].Id));

    public Task<MakeParcels.Output> MakeParcels(DistributionId id) => Run<MakeParcels, MakeParcels.Input, MakeParcels.Output>(new(id));

    public Task<Outcome<Done>> Give(DistributionId id, FoodCardId card) => Try<GiveParcel, GiveParcel.Input, Done>(new(id, card));

    public Task<ShowParcel.Output> Parcel(DistributionId id, FoodCardId card) =>
        Run<ShowParcel, ShowParcel.Input, ShowParcel.Output>(new(id, card));

    public async Task<Lot> Stock(LotId id) => (await Run<ShowLot, ShowLot.Input, ShowLot.Output>(new(id))).Lot;

    public Task<Outcome<LookUpCard.Output>> LookUp(DistributionId id, string number) =>
        Try<LookUpCard, LookUpCard.Input, LookUpCard.Output>(new(id, number));
}
