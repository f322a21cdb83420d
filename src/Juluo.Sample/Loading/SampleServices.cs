namespace Juluo.Sample;

/// <summary>Services of a sample: an invented grant for start-ups, food assistance as in California, and a draft.</summary>
internal sealed class SampleServices(IServiceProvider services, SampleCommunity sample, PersonId[] ids, CancellationToken stop)
{
    private readonly Acting acting = new(services, sample, ids, stop);

    /// <param name="runs">The operator of the community.</param>
    public async Task<bool> Make(PersonId runs)
    {
        await Open(
            await Add(
                runs,
                "startup-grant",
                ("創業補助（示範）", "Start-up grant (made up)"),
                (
                    "給成立不久的公司，補助第一年的費用。這是虛構的補助，只用來示範規則怎麼寫、怎麼試算。",
                    "For companies that have just begun: it pays a part of their first year. The grant is made up and shows how rules are written and checked."
                ),
                (
                    "Ayuda para empezar una empresa (inventada)",
                    "Para empresas que acaban de empezar: paga una parte de su primer año. La ayuda es inventada y muestra cómo se escriben y se comprueban las reglas."
                )
            )
        );
        await Open(
            await Add(
                runs,
                "calfresh",
                ("糧食補助（加州 CalFresh）", "Food assistance (CalFresh, California)"),
                (
                    "每個月一筆錢，用來買食物。公民科技夥伴用它試做申請流程：十來個問題，就知道大概能領多少。",
                    "Money for food each month. Our civic-tech members use it to build a shorter application: a dozen questions say roughly how much a household can get."
                ),
                (
                    "Ayuda para comprar comida (CalFresh, California)",
                    "Dinero para comida cada mes. Nuestros miembros de tecnología cívica lo usan para hacer más corta la solicitud: una docena de preguntas dice más o menos cuánto puede recibir un hogar."
                )
            )
        );
        await Add(
            runs,
            "eitc",
            ("勞動所得退稅（美國）", "Earned income tax credit (United States)"),
            ("替在美國工作過的夥伴準備，還在試。", "For members who have worked in the United States. We are still trying it out.")
        );
        return true;

        Task Open(ServiceId id) => acting.Post(runs, $"/services/{id}/opening");
    }

    private Task<ServiceId> Add(
        PersonId runs,
        string rules,
        (string Zh, string En) title,
        (string Zh, string En) about,
        (string Title, string About)? spanish = null
    ) =>
        acting.Make<ServiceId>(
            runs,
            "/services",
            ("title", new LocalizedText(title.Zh, title.En)),
            ("about", new LocalizedText(about.Zh, about.En)),
            ("titleEs", spanish?.Title),
            ("aboutEs", spanish?.About),
            ("rules", rules)
        );
}
