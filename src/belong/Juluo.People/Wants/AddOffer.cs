namespace Juluo.People;

/// <summary>POST /me/offers — adds an offer of the caller.</summary>
[Post("/me/offers", Requires.SignIn, Form = typeof(ListWants), Then = "/needs", Say = "people.offer.added", Suggested = true)]
internal sealed class AddOffer(UnitOfWork work, Clock clock, Outbox outbox) : AddWant(WantKind.Offer, work, clock, outbox);
