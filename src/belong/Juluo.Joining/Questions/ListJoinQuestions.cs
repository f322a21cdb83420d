namespace Juluo.Joining;

/// <summary>GET /join/questions — what the community asks, for operators to change; and whether the door is open at all.</summary>
[Get("/join/questions", "people.manage", Page = typeof(JoinQuestionsPage))]
internal sealed class ListJoinQuestions(JoinStore store) : Slice<Nothing, JoinOutput>
{
    public override async Task<Outcome<JoinOutput>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new JoinOutput(await store.Open(stop), await store.Questions(stop));
}
