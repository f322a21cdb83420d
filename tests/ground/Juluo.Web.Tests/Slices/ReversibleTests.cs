namespace Juluo.Web.Tests;

/// <summary>An action and its undo are one decision with two addresses.</summary>
public sealed class ReversibleTests
{
    [Post("/shelves/{id}/removal", "spaces.manage", AtSite = true, SessionOnly = true, Then = "/shelves", Say = "removed")]
    private class RemoveShelf : Reversible<Nothing, RemoveShelf.Output>
    {
        public sealed record Output(bool Removed);

        protected override Task<Outcome<Output>> Set(Nothing input, bool done, Caller caller, CancellationToken stop) =>
            Task.FromResult<Outcome<Output>>(new Output(done));
    }

    [Undo("/shelves/{id}/return", Say = "back")]
    private sealed class RestoreShelf : RemoveShelf;

    [Undo("/shelves/{id}/elsewhere", Then = "/shelves/{id}")]
    private sealed class RestoreElsewhere : RemoveShelf;

    [Undo("/nothing")]
    private sealed class UndoNothing : Slice<Nothing, Done>
    {
        public override Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
            throw new NotSupportedException();
    }

    [Fact] // seen to fail with attributes looked for in the class above too: two routes of one slice
    public void What_takes_an_act_back_is_open_to_those_to_whom_the_act_is()
    {
        var act = RouteAttribute.Of(typeof(RemoveShelf)).ShouldBeOfType<PostAttribute>();
        var undo = RouteAttribute.Of(typeof(RestoreShelf)).ShouldBeOfType<UndoAttribute>();
        (undo.Requires, undo.AtSite, undo.SessionOnly, undo.Then, undo.Say).ShouldBe((act.Requires, true, true, "/shelves", "back"));
        undo.Path.ShouldBe("/shelves/{id}/return");
        RouteAttribute.Of(typeof(RestoreElsewhere)).ShouldBeOfType<UndoAttribute>().Then.ShouldBe("/shelves/{id}");
    }

    [Fact]
    public void What_inherits_no_act_undoes_nothing() =>
        Should.Throw<InvalidOperationException>(() => RouteAttribute.Of(typeof(UndoNothing))).Message.ShouldContain("undoes nothing");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_heir_takes_back_what_the_act_does(bool done)
    {
        var slice = done ? new RemoveShelf() : new RestoreShelf();
        (await slice.Handle(new(), null!, default)).Value.Removed.ShouldBe(done);
    }
}
