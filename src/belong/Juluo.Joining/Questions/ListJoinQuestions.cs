namespace Juluo.Joining;

/// <summary>GET /join/questions — lists the questions to people who ask to join, for operators to change; and shows if requests to join are open.</summary>
[Get("/join/questions", "people.manage", Page = typeof(JoinQuestionsPage))]
internal sealed class ListJoinQuestions(JoinStore store) : Slice<Nothing, JoinOutput>
{
    public override async Task<Outcome<JoinOutput>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new JoinOutput(await store.Open(stop), await store.Questions(stop));
}
