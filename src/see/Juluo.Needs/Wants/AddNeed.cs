namespace Juluo.Needs;

/// <summary>POST /me/needs — adds a need of the caller.</summary>
[Post("/me/needs", Requires.SignIn, Form = typeof(ListWants), Say = "needs.added.need", Suggested = true)]
internal sealed class AddNeed(WantsFacade wants, UnitOfWork work, Clock clock) : AddWant(WantKind.Need, wants, work, clock);
