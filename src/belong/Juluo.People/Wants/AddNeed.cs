namespace Juluo.People;

/// <summary>POST /me/needs — adds a need of the caller.</summary>
[Post("/me/needs", Requires.SignIn, Form = typeof(ListWants), Then = "/needs", Say = "people.need.added", Suggested = true)]
internal sealed class AddNeed(UnitOfWork work, Clock clock, Outbox outbox) : AddWant(WantKind.Need, work, clock, outbox);
