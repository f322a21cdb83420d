namespace Juluo.Sample;

/// <summary>Applications of a sample: two offices with staff, two services to apply for (a grant and the founding of a company), and cases at several stages.</summary>
internal sealed class SampleCasework(IServiceProvider services, SampleCommunity sample, PersonId[] ids, CancellationToken stop)
{
    private readonly Acting acting = new(services, sample, ids, stop);

    private const int Fewest = 9;

    private static readonly string[] Trades = ["木作", "印刷", "設計", "茶飲"];

    // The number of company founders whose case went to the authority, and the index of the first of them.
    private const int Delivered = 8;
    private const int Later = 5;

    private IReadOnlyList<PersonId> Members => [.. Candidates(sample).Select(p => ids[p.Number])];

    private static IEnumerable<SamplePerson> Candidates(SampleCommunity sample) =>
        sample.People.Where(p => p.Role is SampleRole.Member or SampleRole.Resident);

    /// <summary>The desk's coordinator and volunteer; null in a sample that is too small for offices.</summary>
    public static IReadOnlyList<SamplePerson> Staff(SampleCommunity sample) =>
        Candidates(sample).ToList() is { Count: >= Fewest } all ? all[..2] : [];

    /// <summary>Opens offices and applications, and applies for some members.</summary>
    /// <param name="runs">The operator of the community.</param>
    public async Task<bool> Apply(PersonId runs)
    {
        var members = Members;
        if (members.Count < Fewest)
            return true;
        var desk = await Office(runs, new("中庭服務站", "Courtyard desk"), "", 24, true);
        var evening = await Office(runs, new("週三晚上的志工", "Wednesday volunteers"), "7", 6, false);
        await Add(desk, members[0], "lead");
        await Add(desk, members[1], "volunteer");
        await Add(desk, members[2], "greeter");
        await Add(evening, members[3], "coordinator");
        await Add(evening, members[1], "volunteer");

        var grant = await Service("startup-grant");
        await Take(runs, grant, fourEyes: true);
        await Take(runs, await Service("calfresh"), fourEyes: false);
        var company = await acting.Make<ServiceId>(
            runs,
            "/services",
            ("title", new LocalizedText("公司設立", "Setting up a company")),
            (
                "about",
                new LocalizedText(
                    "從名稱預查到統一發票，一步一步陪你把公司設好，大約一個半月。需要會計師時，經你同意再請他加入。",
                    "From the name to the first invoice, step by step, in about six weeks. An accountant joins once you agree."
                )
            ),
            ("titleEs", "Abrir una empresa"),
            ("aboutEs", "Del nombre a la primera factura, paso a paso, en unas seis semanas. Un contador se suma cuando usted lo acepta.")
        );
        await acting.Post(runs, $"/services/{company}/opening");
        await Take(runs, company, fourEyes: false, "company.application");
        foreach (var service in (ServiceId[])[grant, company])
            await acting.Post(
                runs,
                $"/services/{service}/delivery",
                ("authority", "臺南市政府經濟發展局"),
                ("formats", new[] { "csv", "json", "pdf", "bundle" })
            );

        foreach (var (place, who) in members.Skip(4).Take(5).Index())
            await Send(who, place % 2 == 0 ? grant : company, place % 2 != 0, place);
        foreach (var (place, who) in members.Skip(9).Take(Delivered).Index())
            await Send(who, company, true, Later + place);
        return true;

        async Task Add(OfficeId office, PersonId person, string role) =>
            await acting.Post(runs, $"/cases/offices/{office}/people", ("person", person), ("role", role));
    }

    /// <summary>Processes some of the applications, after they have arrived.</summary>
    public async Task<bool> Work(PersonId runs)
    {
        var members = Members;
        if (members.Count < Fewest)
            return true;
        var cases = await new CaseworkFacade(services.GetRequiredService<UnitOfWork>()).Received(members[0], stop);
        var grant = await Service("startup-grant");
        var grants = cases.FindAll(c => c.Service == grant).ConvertAll(c => c.Id);
        if (grants.Count < 2)
            return true;
        await acting.Post(members[0], $"/cases/{grants[0]}/taking");
        await acting.Post(
            members[0],
            $"/cases/{grants[0]}/messages",
            ("body", "你好，謝謝你的申請。我這週會看完資料，有問題隨時在這裡留言給我。")
        );
        await acting.Post(
            members[0],
            $"/cases/{grants[0]}/decision",
            ("decision", "granted"),
            ("reason", "符合條件，核准。款項會在兩週內撥付。")
        );
        await acting.Post(members[1], $"/cases/{grants[1]}/taking");
        await acting.Post(members[1], $"/cases/{grants[1]}/document-requests", ("document", "documents/tax"), ("why", "missing"));
        await Deliver(members[0], cases.FindAll(c => c.Service != grant));
        await acting.Hush("casework.case", "casework.office");
        // Nor mails to people who applied some time ago.
        await services.GetRequiredService<Mailer>().TakeBackAll("case:", stop);
        return true;
    }

    // One batch has its answers, one is with the authority, and one is not handed over yet. A rejected case can be sent again.
    private async Task Deliver(PersonId lead, List<(CaseId Id, string Number, ServiceId Service)> cases)
    {
        if (cases.Count < 5)
            return;
        foreach (var one in cases.Skip(1))
            await acting.Post(lead, $"/cases/{one.Id}/taking");
        var answered = await Batch(cases[1..3]);
        await acting.Post(lead, $"/cases/deliveries/{answered}/hand-over");
        await acting.Post(
            lead,
            $"/cases/deliveries/{answered}/acknowledgement",
            ("answers", $"{cases[1].Number},accepted\n{cases[2].Number},rejected,登記地址的同意書未附")
        );
        var waiting = await Batch(cases[3..^1]);
        await acting.Post(lead, $"/cases/deliveries/{waiting}/hand-over");
        await Batch(cases[^1..]);

        async Task<DeliveryBatchId> Batch(List<(CaseId Id, string Number, ServiceId Service)> of) =>
            await acting.Make<DeliveryBatchId>(
                lead,
                "/cases/deliveries",
                ("service", of[0].Service),
                ("cases", of.Select(c => c.Id).ToArray())
            );
    }

    private async Task<ServiceId> Service(string rules) =>
        (await services.GetRequiredService<ServicesFacade>().WithRules(rules, stop))!.Value;

    private async Task<OfficeId> Office(PersonId runs, LocalizedText name, string postcodes, int capacity, bool overflow) =>
        await acting.Make<OfficeId>(
            runs,
            "/cases/offices",
            ("name", name),
            ("postcodes", postcodes),
            ("capacity", capacity),
            ("weight", 1),
            ("takesOverflow", overflow)
        );

    private async Task Take(PersonId runs, ServiceId service, bool fourEyes, string? application = null)
    {
        await acting.Post(
            runs,
            $"/services/{service}/intake",
            ("answerDays", 3),
            ("decideDays", 30),
            ("fourEyes", fourEyes),
            ("keepDays", 365),
            ("application", application)
        );
        await acting.Post(runs, $"/services/{service}/intake/opening");
    }

    private async Task Send(PersonId who, ServiceId service, bool isCompany, int place)
    {
        var begun = (await acting.Post(who, $"/services/{service}/applications")).GetProperty("path").GetString()!;
        var submission = begun.Split('/')[2];
        var name = sample.People.First(p => ids[p.Number] == who).Name;
        (string Field, string Value)[] applicant = [("applicant-name", name), ("applicant-email", $"applicant.{place}@laneside.example")];
        if (isCompany)
        {
            var amount = $"{(place + 2) * 100_000}";
            await Answer("applicant", [.. applicant, ("resident", "national")]);
            await Answer(
                "names",
                ("kind", "limited"),
                ("names-rows", "2"),
                ("names-0-name", $"海安{Trades[place % Trades.Length]}"),
                ("names-1-name", $"南灣{Trades[place % Trades.Length]}"),
                ("business", "整修老屋、做木作家具，也辦社區工作坊。")
            );
            await Answer(
                "place",
                ("place", "rented"),
                // The case in Tainan goes to the office of the evening's volunteers.
                ("address-city", place == 1 ? "臺南市" : "臺北市"),
                ("address-district", place == 1 ? "北區" : "中正區"),
                ("address-street", $"成功路 {place + 1} 號"),
                ("address-postcode", place == 1 ? "704" : "100")
            );
            await Answer(
                "people",
                ("capital", amount),
                ("corporate", "no"),
                ("shareholders-rows", "1"),
                ("shareholders-0-name", name),
                ("shareholders-0-amount", amount),
                ("shareholders-0-director", "yes")
            );
            await Answer("accounts", ("accountant", "introduce"), ("invoices", "yes"), ("employees", $"{place % 3}"));
            await Answer("documents", ("documents-later", "true"));
        }
        else
        {
            await Answer(
                "applicant",
                [
                    .. applicant,
                    ("company", $"海安設計{place + 1}號有限公司"),
                    ("tax_number", $"9000000{place}"),
                    ("founded", "2026-03-02"),
                    ("city", "hualien"),
                    ("registered_address", "yes"),
                ]
            );
            await Answer("founder", ("founder_born", $"{1980 + place}-05-02"), ("first_company", "yes"), ("received_before", "no"));
            await Answer("business", ("industry", "culture"), ("capital", "500000"), ("employees", $"{1 + place}"));
            await Answer("plan", ("plan", "把老屋整修成工作坊，教社區的人做木工。"), ("budget", "800000"));
            await Answer("documents", ("documents-later", "true"));
        }

        await Answer("signature", ("consent", "true"), ("signature", name));
        await acting.Post(who, $"/submissions/{submission}/sending");

        Task Answer(string page, params (string Field, string Value)[] typed) =>
            acting.Post(
                who,
                $"/submissions/{submission}/pages/{page}",
                ("answers", typed.ToDictionary(t => t.Field, t => new[] { t.Value }))
            );
    }
}
