using Juluo.Networks.Assignment;

namespace Juluo.Meals;

/// <summary>A person's seats in the rounds of a meal, with their reasons. They name no rule that concerns other people.</summary>
internal static class MySeats
{
    public static IReadOnlyList<MealView.MySeat> Of(MealEvening evening, PersonId self)
    {
        if (evening.NumberOf(self) is not { } me)
            return [];
        var reasons = evening.Now.Reasons(me).Where(r => r.Kind != SeatReasonKind.Wish || IsOwn(evening, self, r)).ToLookup(r => r.Round);
        return
        [
            .. Enumerable
                .Range(1, evening.Meal.Rounds)
                .Select(round =>
                {
                    var seat = evening.Seats.FirstOrDefault(s => s.Person == self && s.Round == round);
                    return new MealView.MySeat(
                        round,
                        evening.Meal.RoundAt(round),
                        seat?.Table,
                        seat is null
                            ? []
                            :
                            [
                                .. evening
                                    .Seats.Where(s => s.Round == round && s.Table == seat.Table && s.Person != self)
                                    .Select(s => evening.People[evening.NumberOf(s.Person)!.Value]),
                            ],
                        [
                            .. from reason in reasons[round - 1]
                            group reason by Kind(evening, me, reason) into same
                            orderby same.Key
                            select new MealView.MyReason(same.Key, [.. same.Where(r => r.Other >= 0).Select(r => evening.People[r.Other])]),
                        ]
                    );
                }),
        ];
    }

    // A wish of the other person is theirs to say.
    private static bool IsOwn(MealEvening evening, PersonId self, SeatReason reason) =>
        reason.Other >= 0 && evening.Wishes.Any(w => w.Person == self && w.Other == evening.People[reason.Other].Id);

    private static MealReason Kind(MealEvening evening, int me, SeatReason reason) =>
        reason.Kind switch
        {
            SeatReasonKind.Away => MealReason.Away,
            SeatReasonKind.AccessibleTable => MealReason.Accessible,
            SeatReasonKind.Wish => MealReason.Wish,
            SeatReasonKind.NewPair => MealReason.New,
            SeatReasonKind.KnownPair => MealReason.Known,
            SeatReasonKind.Again => MealReason.Again,
            SeatReasonKind.Company => MealReason.Company,
            _ => ShowMealSeats.WhyUnseated(evening, me) switch
            {
                MealRequestUnmet.NoCompany => MealReason.NoCompany,
                MealRequestUnmet.NoAccessibleSeat => MealReason.NoAccessibleSeat,
                _ => MealReason.NoSeat,
            },
        };
}
