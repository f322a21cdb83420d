using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Juluo.Bookings.Tests;

/// <summary>The law behind all scenarios: whatever happens to a booking, its charge is its last quote if it is agreed, missed or cancelled too late, and nothing otherwise.</summary>
public sealed class BookingChargeLawTests(Ground ground) : IClassFixture<Ground>
{
    private enum Step
    {
        Move,
        Lengthen,
        ToOther,
        Confirm,
        Agree,
        Decline,
        Cancel,
        CancelByDesk,
        Lapse,
    }

    [Fact] // seen to fail with the reversal left out of MoveBooking, and with what is requested charged
    public void Any_sequence_of_booking_moving_and_cancelling_sums_to_the_final_quote() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Tries.Of(12, 100)),
            Prop.ForAll(
                Gen.Elements(Enum.GetValues<Step>()).ListOf().Zip(Gen.Choose(0, 7)).ToArbitrary(),
                async given =>
                {
                    var (steps, kind) = given;
                    var house = await House.Of(ground);
                    var (room, other) = (await house.Add(ResourceKind.Room), await house.Add(ResourceKind.Room));
                    await house.Price(room, 60_000);
                    await house.Price(other, 0);
                    await house.Sql(
                        "insert into plans.rule (community_id, id, resource_id, approval, late_cancel) values ($1, gen_random_uuid(), $2, $3, $4)",
                        room.Value,
                        (kind & 1) > 0,
                        (kind & 2) > 0 ? 7 * 1440 : 0
                    );
                    var on = house.Today.PlusDays(3);
                    var booked = await house.Good<BookResource, BookResource.Input, BookResource.Output>(
                        house.People[0],
                        new(room, Hold: (kind & 4) > 0)
                        {
                            On = on,
                            From = "10:00",
                            To = "11:00",
                        }
                    );
                    foreach (var step in steps)
                    {
                        ground.Time.Pass(TimeSpan.FromMinutes(1));
                        await Take(house, booked.Id, step, on, (room, other));
                        (await house.Charged()).ShouldBe(await house.Quoted(), $"{kind}: {string.Join(' ', steps)}, at {step}");
                    }

                    return true;
                }
            )
        );

    /// <summary>A refused action changes nothing.</summary>
    private async Task Take(House house, BookingId id, Step step, LocalDate on, (ResourceId Room, ResourceId Other) rooms)
    {
        var (holder, desk) = (house.People[0], house.People[1]);
        switch (step)
        {
            case Step.Move:
                await Move(
                    new(id)
                    {
                        On = on.PlusDays(1),
                        From = "15:00",
                        To = "16:00",
                    }
                );
                break;
            case Step.Lengthen:
                await Move(
                    new(id)
                    {
                        On = on,
                        From = "10:00",
                        To = "13:00",
                    }
                );
                break;
            case Step.ToOther:
                await Move(
                    new(id, rooms.Other)
                    {
                        On = on,
                        From = "10:00",
                        To = "11:00",
                    }
                ); // it costs nothing
                break;
            case Step.Confirm:
                await house.Do<ConfirmBooking, ConfirmBooking.Input, Done>(holder, new(id));
                break;
            case Step.Agree or Step.Decline:
                await house.Do<AnswerBookingRequest, AnswerBookingRequest.Input, Done>(
                    desk,
                    new(id, step == Step.Agree, "why"),
                    SpacesModule.Reception
                );
                break;
            case Step.Cancel:
                await house.Do<CancelBooking, CancelBooking.Input, CancelBooking.Output>(holder, new(id));
                break;
            case Step.CancelByDesk:
                await house.Do<CancelBooking, CancelBooking.Input, CancelBooking.Output>(desk, new(id), SpacesModule.Reception);
                break;
            default:
                ground.Time.Pass(TimeSpan.FromMinutes(11));
                await house.Run<ExpireHolds>();
                break;
        }

        Task Move(MoveBooking.Input to) => house.Do<MoveBooking, MoveBooking.Input, MoveBooking.Output>(holder, to);
    }
}
