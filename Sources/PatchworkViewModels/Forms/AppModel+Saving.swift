import PatchworkCore

extension AppModel {
  /// Saves the form on top, or shows what is wrong with it.
  func saveForm() {
    guard var form = state.form, !form.isSaving else { return }
    form.problem = nil
    switch form.read(today: clock().date, me: state.me) {
    case .problems(let problems):
      form.show(problems)
      state.form = form
      addsClientNext = false
    case .sound(let saving):
      beginSaving(&form)
      switch saving {
      case .addClient(let draft): askDuplicates(of: draft)
      case .apply(let change): apply(change)
      case .importFolder(let folder): importFolder(folder)
      }
    }
  }

  /// Adds a client, though there are some like them.
  func addAnyway(_ draft: Client) {
    guard var form = state.form else { return }
    beginSaving(&form)
    add(draft)
  }

  private func beginSaving(_ form: inout Form) {
    form.isSaving = true
    form.isHandedOver = false
    form.waitsForLine = state.line != .connected
    state.form = form
  }

  private func askDuplicates(of draft: Client) {
    // Somebody who is added was referred: that is why those like them are looked for.
    let purpose = state.asksPurpose ? state.purpose ?? .newReferral : nil
    ask({ try await $0.possibleDuplicates(of: draft, purpose: purpose) }) { model, answer in
      switch answer {
      case .success(let hits) where hits.isEmpty: model.add(draft)
      case .success(let hits):
        model.state.form?.isSaving = false
        model.typeAhead.drop()
        let today = model.clock().date
        let rows = hits.map { SearchRow($0, on: today) }
        model.state.overlays.append(.duplicates(DuplicateOffer(draft: draft, rows: rows)))
      case .failure(let error): model.refuse(error)
      }
    }
  }

  private func add(_ draft: Client) {
    apply { try await $0.apply(.addClient(draft)) }
  }

  /// Makes the change of the form on top, which may be put aside before it is made.
  private func apply(
    _ change: @escaping @Sendable (any Directory) async throws -> ChangeReceipt
  ) {
    guard let form = state.form else { return }
    state.form?.isHandedOver = true
    ask(change) { model, answer in
      let wasPutAside = model.takeFromAside(form.number)
      switch answer {
      case .success(let receipt):
        model.state.noteChange()
        if wasPutAside == nil {
          model.state.form?.isSaving = false
          model.closeForm()
          model.carryOut(form.definition.saved(receipt))
        } else {
          model.savedAside(receipt)
        }
      case .failure(let error):
        if let wasPutAside {
          model.giveBack(wasPutAside, because: error)
        } else {
          model.refuse(error)
        }
      }
    }
  }

  /// What follows a form that was saved after it had been put aside: nothing under the worker's hands
  /// moves.
  private func savedAside(_ receipt: ChangeReceipt) {
    say("\(receipt.words).")
    refreshMe()
    refreshClient()
    refreshSearch()
  }

  /// Shows why something could not be saved, beside its field where it is about one.
  private func refuse(_ error: DirectoryError) {
    guard var form = state.form else { return say(error.sentence, .problem) }
    form.isSaving = false
    if case .invalid(let field, let rule) = error {
      form.showRefusal(field: field, rule: rule)
    } else {
      form.problem = error.sentence
      if error == .conflict {
        refreshClient()
        showWhoWasFirst(form)
      }
    }
    state.form = form
    typeAhead.drop()
    addsClientNext = false
  }

  /// Shows in a form what somebody else changed meanwhile, beside what was filled in.
  private func showWhoWasFirst(_ form: Form) {
    let me = state.me?.id
    ask({ try await OvertakenForm(of: form.definition, in: $0, as: me) }) { model, answer in
      guard case .success(let other?) = answer, let shown = model.state.form,
        shown.number == form.number, !shown.isSaving
      else { return }
      model.state.form = shown.overtaken(by: other, at: model.clock())
    }
  }

  private func importFolder(_ folder: FolderToImport) {
    guard let importing = capabilities.importFolder else { return }
    say(worded("Importing \(folder.path)."), .waiting)
    ask({ _ in await importing(folder) }) { model, answer in
      guard case .success(let outcome) = answer, var form = model.state.form else { return }
      form.isSaving = false
      if case .refused(let sentence) = outcome { form.problem = sentence }
      model.state.form = form
      model.state.status = nil
      guard case .imported(let sentence) = outcome else { return }
      model.closeForm()
      model.say(sentence)
      model.receive(.everything)
    }
  }
}
