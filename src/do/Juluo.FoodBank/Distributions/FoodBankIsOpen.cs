namespace Juluo.FoodBank;

/// <summary>Shows the menu entry if a distribution is open for slots or there is advice on how to get a card.</summary>
internal sealed class FoodBankIsOpen(UnitOfWork work, Clock clock) : IShowWhen
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>(
            $"""
            select exists (select from foodbank.distribution where community_id = {work.Community} and opened_at is not null
              and closed_at is null and cancelled_at is null and ends_at > {clock.Now})
              or exists (select from foodbank.settings where community_id = {work.Community} and coalesce(card_advice_zh, card_advice_en) is not null)
            """,
            stop
        );
}
